import mongoose, { Schema } from 'mongoose'
import type { Contact } from '../contact.ts'
import type { PendingEvent } from '../event.ts'
import type { PlainDate } from '../law/index.ts'
import type { ContentKind, HistoryEntry, LetterFile, OldCode, Paper, RunningClock } from '../letters/index.ts'

export const receptionKinds = ['regular', 'adHoc', 'periodic', 'online'] as const
export type ReceptionKind = (typeof receptionKinds)[number]

/** How a visit ended. `recorded` is what a register said: the words are in outcomeText. */
export const receptionOutcomes = ['answered', 'guided', 'letterTaken', 'toAnswer', 'refused', 'recorded'] as const
export type ReceptionOutcome = (typeof receptionOutcomes)[number]

export interface Visitor {
  name: string
  address: string | null
  phone: string | null
  idNumber: string | null
  contact?: Contact | null
}

export interface ReceptionContent {
  /** 1, 2, …: stable within the visit. */
  no: number
  kind: ContentKind
  /** Routing subject, `land.certificate`. */
  field: string | null
  /** Of a denunciation: typed without anything that shows the denouncer. */
  summary: string
  agency: string | null
  agencyName: string | null
}

export interface Delegation {
  name: string | null
  representatives: { name: string; idNumber: string | null; paper: string | null }[]
  /** Bodies that were called to help, as they are called: police, commune. */
  coordination: { on: PlainDate; text: string; by: string; byName: string }[]
}

export interface HandedDocument {
  name: string
  copies: number
  original: boolean
}

/** A refusal with its ground. Source: LTCD Đ.9; NĐ 154/2026 Đ.4. */
export interface Refusal {
  /** Id of the ground in the law, `refuse.a`. */
  ground: string
  citation: string
  explainedBy: string
  explainedByName: string
  at: Date
  witness: string | null
  note: string | null
  /** The notice of refusal (RF-1), where the law asks for one. */
  notice: { no: string; on: PlainDate } | null
}

export interface ImportedReception {
  run: string
  row: number
  /** The row as it was written, by the register's columns. */
  kindText: string
  outcomeText: string
  note: string
}

export interface Reception {
  _id: string
  office: string
  no: number
  year: number
  on: PlainDate
  /** HH:MM, or null where a register does not say it. */
  at: string | null
  kind: ReceptionKind
  /** The leader who receives, of a periodic reception; who presides, of any other. */
  host: string | null
  place: string | null
  officer: string
  officerName: string
  /** Empty for a visit with a denunciation: its people are in the vault. */
  people: Visitor[]
  headcount: number
  delegation: Delegation | null
  contents: ReceptionContent[]
  documents: HandedDocument[]
  files: LetterFile[]
  /** The register says that a letter was handed in. */
  withLetter: boolean
  /** Code of the receipt: 12 digits, the last a check digit. */
  receiptCode: string
  /** Codes of receipts that were issued again. */
  oldCodes?: OldCode[]
  outcome: ReceptionOutcome
  outcomeText: string | null
  answer: { on: PlainDate; text: string; documentNo: string | null; by: string; byName: string } | null
  refusal: Refusal | null
  /** What the office owes after the visit: its answer, or its notice of refusal. */
  clock: RunningClock | null
  papers: Paper[]
  vaultId: string | null
  imported: ImportedReception | null
  removed: { run: string; at: Date; by: string } | null
  submissionKey: string | null
  history: HistoryEntry[]
  /** Events that nobody has had yet; absent in imported and older records, which bring none. */
  pending?: PendingEvent[]
  version: number
  createdAt: Date
  /* Derived on every write by deriveReception(), never assigned elsewhere. */
  secret: boolean
  secretTaker: string | null
  /** A delegation in the sense of the law: five people or more on one matter. */
  crowd: boolean
  kinds: ContentKind[]
  /** Something is still owed: the clock runs. */
  open: boolean
  nextDue: PlainDate | null
  /** nextDue, or 9999: sorts after every date. */
  dueOrder: string
  soonFrom: string
  /** Papers that wait for a signature. */
  waitingPapers: number
  search: string[]
  /** Keys of the people; empty for a visit with a denunciation. */
  personKeys: string[]
  hasPending: boolean
  row: ReceptionRow
}

/** What a list shows of a visit, ready but for words and dates. */
export interface ReceptionRow {
  person: string | null
  place: string | null
  gist: string
  group: string | null
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<Reception>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    no: { type: Number, required: true },
    year: { type: Number, required: true },
    on: { type: String, required: true },
    at: { type: String, default: null },
    kind: { type: String, enum: receptionKinds, required: true },
    host: { type: String, default: null },
    place: { type: String, default: null },
    officer: { type: String, required: true },
    officerName: { type: String, required: true },
    secret: { type: Boolean, required: true },
    secretTaker: { type: String, default: null },
    crowd: { type: Boolean, required: true },
    kinds: [String],
    headcount: { type: Number, required: true },
    open: { type: Boolean, required: true },
    nextDue: { type: String, default: null },
    dueOrder: { type: String, required: true },
    soonFrom: { type: String, default: '' },
    outcome: { type: String, enum: receptionOutcomes, required: true },
    outcomeText: { type: String, default: null },
    row: mixed,
    people: [mixed],
    delegation: mixed,
    contents: [mixed],
    documents: [mixed],
    files: [mixed],
    withLetter: { type: Boolean, default: false },
    receiptCode: { type: String, required: true },
    oldCodes: [mixed],
    answer: mixed,
    refusal: mixed,
    clock: mixed,
    papers: [mixed],
    waitingPapers: { type: Number, default: 0 },
    vaultId: { type: String, default: null },
    imported: mixed,
    removed: mixed,
    submissionKey: { type: String, default: null },
    search: [String],
    personKeys: [String],
    history: [mixed],
    pending: [mixed],
    hasPending: { type: Boolean, default: false },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'receptions', versionKey: false, minimize: false },
)

schema.index({ office: 1, year: 1, no: 1 }, { unique: true })
schema.index({ office: 1, on: -1, _id: -1, kind: 1, crowd: 1, officer: 1, secretTaker: 1 })
schema.index({ office: 1, officer: 1, on: -1, _id: -1 })
schema.index({ office: 1, open: 1, dueOrder: 1, _id: 1 })
schema.index(
  { office: 1, dueOrder: 1, _id: 1, waitingPapers: 1 },
  { name: 'waiting', partialFilterExpression: { waitingPapers: { $gt: 0 } } },
)
schema.index({ office: 1, search: 1 })
schema.index({ office: 1, personKeys: 1, on: -1 })
schema.index({ hasPending: 1, _id: 1 }, { partialFilterExpression: { hasPending: true } })
schema.index({ office: 1, receiptCode: 1 }, { unique: true })
schema.index({ submissionKey: 1 }, { unique: true, partialFilterExpression: { submissionKey: { $gt: '' } } })
schema.index({ 'imported.run': 1, 'imported.row': 1 }, { partialFilterExpression: { 'imported.run': { $gt: '' } } })

export const ReceptionModel = mongoose.model<Reception>('Reception', schema)

/** The number as the register writes it: 412/2026. */
export function receptionNumber(reception: Pick<Reception, 'no' | 'year'>): string {
  return `${reception.no}/${reception.year}`
}
