import mongoose, { Schema } from 'mongoose'
import type { PlainDate } from '../law/index.ts'
import type { Paper } from '../letters/index.ts'
import type { PaperSheet, TemplateValues } from '../rendering/index.ts'
import type { RecordKind } from './paper-record.ts'

/** A file of an issued paper: written once, never changed. */
export interface IssuedFile {
  /** Where it stands in the file store: sealed bytes have another hash than the paper. */
  stored: string
  /** SHA-256 of the paper itself. */
  hash: string
  size: number
  sealed: boolean
  at: Date
}

/** The signed paper as it was scanned. */
export interface Scan extends IssuedFile {
  type: string
  by: string
  byName: string
  /** Why it took the place of an earlier scan. */
  reason: string | null
}

export const outgoingStates = ['taken', 'issued', 'cancelled'] as const

/** Why a number was taken and no paper went out with it. */
export const lostBecause = ['interrupted', 'overtaken'] as const

/**
 * One line of the register of outgoing papers: it is the number. `taken` until the record has it, then `issued`;
 * `cancelled` by a person with a reason, or because the issuing did not come to its end (`lost`).
 */
export interface Outgoing {
  _id: string
  office: string
  year: number
  no: number
  symbol: string
  code: string
  form: Paper['form']
  subject: { kind: RecordKind; id: string; contentNo: number }
  paperId: string
  /** The paper, as long as the number is its own: a paper has one number, unless the first was lost. */
  heldBy: string | null
  /** About a denunciation: sheet and files are sealed. */
  secret: boolean
  identity: Paper['identity']
  on: PlainDate
  signer: string
  signerName: string
  signerPost: string | null
  status: (typeof outgoingStates)[number]
  why: string | null
  lost: (typeof lostBecause)[number] | null
  /** What the paper says, in canonical form; null in lines from before papers were kept. */
  sheet: PaperSheet | null
  sealedSheet: Buffer | null
  sheetHash: string | null
  template: string | null
  /** What that template is filled with; null where the paper is built in, and sealed like its sheet. */
  values?: TemplateValues | null
  sealedValues?: Buffer | null
  /** Its files are still to be made. */
  uncopied: boolean
  files: { pdf: IssuedFile | null; docx: IssuedFile | null; scan: Scan | null }
  /** Scans that a later one replaced. */
  earlierScans: Scan[]
  /** Real time, not the day of the office: how long a number may stay taken. */
  createdAt: Date
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<Outgoing>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    year: { type: Number, required: true },
    no: { type: Number, required: true },
    symbol: { type: String, required: true },
    code: { type: String, required: true },
    form: mixed,
    subject: mixed,
    paperId: { type: String, required: true },
    heldBy: { type: String, default: null },
    secret: { type: Boolean, required: true },
    identity: { type: String, default: 'none' },
    on: { type: String, required: true },
    signer: { type: String, required: true },
    signerName: { type: String, required: true },
    signerPost: { type: String, default: null },
    status: { type: String, enum: outgoingStates, required: true },
    why: { type: String, default: null },
    lost: { type: String, default: null },
    sheet: mixed,
    sealedSheet: { type: Buffer, default: null },
    sheetHash: { type: String, default: null },
    template: { type: String, default: null },
    values: mixed,
    sealedValues: { type: Buffer, default: null },
    uncopied: { type: Boolean, default: false },
    files: mixed,
    earlierScans: [mixed],
    createdAt: { type: Date, required: true },
  },
  { collection: 'outgoing', versionKey: false, minimize: false },
)

schema.index({ office: 1, year: 1, no: 1 }, { unique: true })
schema.index({ heldBy: 1 }, { unique: true, partialFilterExpression: { heldBy: { $gt: '' } } })
schema.index({ uncopied: 1, createdAt: 1 }, { partialFilterExpression: { uncopied: true } })
schema.index({ office: 1, year: 1, status: 1, no: 1 })
schema.index({ office: 1, year: 1, code: 1, no: 1 })
schema.index({ 'subject.id': 1 })

export const OutgoingModel = mongoose.model<Outgoing>('Outgoing', schema)
