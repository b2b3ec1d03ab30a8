import mongoose, { Schema } from 'mongoose'
import type { Contact } from '../contact.ts'
import type { PendingEvent } from '../event.ts'
import type { PlainDate } from '../law/index.ts'
import type { Content, ContentKind } from './content.ts'
import { indexLetters } from './letter-indexes.ts'
import type { Paper } from './paper.ts'
import type { OldCode } from './receipt-code.ts'
import type { ResultReturn } from './result-return.ts'
import type { LetterState } from './state.ts'
import type { Supplement } from './supplement.ts'

export const channels = [
  'post',
  'inPerson',
  'portal',
  'mailbox',
  'email',
  'hotline',
  'socialMedia',
  'fax',
  'forwarded',
] as const
export type Channel = (typeof channels)[number]

export interface Sender {
  name: string
  address: string | null
  phone: string | null
  idNumber: string | null
  contact?: Contact | null
}

export interface LetterFile {
  id: string
  /** Content hash in the file store: of the bytes, or of the sealed bytes when `sealed`. */
  hash: string
  name: string
  type: string
  size: number
  pages: number | null
  sealed: boolean
  by: string
  at: Date
}

export const linkKinds = ['duplicateOf', 'follows', 'sameMatter'] as const

export interface Link {
  id: string
  kind: (typeof linkKinds)[number]
  to: string
  reason: string
  by: string
  byName: string
  at: Date
  undone: { by: string; byName: string; at: Date } | null
}

export interface HistoryEntry {
  at: Date
  by: string
  byName: string
  /** The operation: also the text key `history.<action>`. */
  action: string
  contentNo: number | null
  /** Values that the sentence names; never anything of the vault. */
  details: Record<string, string | number>
}

/** What an imported row said beyond what the letter itself holds; kept as written. */
export interface ImportedRow {
  run: string
  row: number
  outcomeText: string
  reasonText: string
  handlingText: string
  resultText: string
  note: string
  documentNo: string | null
  documentOn: PlainDate | null
}

export interface Letter {
  _id: string
  office: string
  no: number
  year: number
  receivedOn: PlainDate
  writtenOn: PlainDate | null
  channel: Channel
  forwarder: { kind: string; name: string; documentNo: string | null; on: PlainDate | null } | null
  /** Empty for a denunciation: its people are in the vault. */
  senders: Sender[]
  signatories: number
  representative: { name: string; paper: string | null } | null
  anonymous: boolean
  unsigned: boolean
  contents: Content[]
  files: LetterFile[]
  links: Link[]
  papers: Paper[]
  /** `2026:000415` of every numbered paper; unique in the office. */
  paperNumbers: string[]
  reception: string | null
  /** Code of the receipt: 12 digits, the last a check digit. */
  receiptCode: string
  /** Codes of receipts that were issued again. */
  oldCodes?: OldCode[]
  supplements?: Supplement[]
  returns?: ResultReturn[]
  receivedBy: string
  receivedByName: string
  vaultId: string | null
  assignee: string | null
  assigneeName: string | null
  imported: ImportedRow | null
  removed: { run: string; at: Date; by: string } | null
  submissionKey: string | null
  history: HistoryEntry[]
  /** Events that nobody has had yet; absent in imported and older records, which bring none. */
  pending?: PendingEvent[]
  version: number
  createdAt: Date
  /* Derived on every write by derive(), never assigned elsewhere. */
  secret: boolean
  secretTaker: string | null
  kinds: ContentKind[]
  /** Kinds joined, for grouping from the index: `complaint+petition`. */
  kindKey: string
  state: LetterState
  open: boolean
  /** False once the import that brought it was undone: lists, counts and figures leave it out. */
  kept: boolean
  nextDue: PlainDate | null
  /** nextDue, or a word that sorts after every date: 9997 suspended, 9998 cannot be computed, 9999 none. */
  dueOrder: string
  /** From this day on the next due date counts as soon. */
  soonFrom: string
  nextClock: string | null
  /** Body that holds an open content now. */
  agency: string | null
  agencyName: string | null
  /** Every body that holds or held a content: who of the agencies may see it. */
  agencies: string[]
  /** Whether at least one content is eligible; of recorded rows what the register says. */
  eligibility: 'eligible' | 'ineligible' | 'outside' | 'undecided'
  /** Kinds of the eligible contents, each once: what the report counts. */
  eligibleKinds: ContentKind[]
  /** Eligible kinds joined, for grouping from the index; empty where none is. */
  eligibleKey: string
  manySignatories: boolean
  closedOn: PlainDate | null
  urgedCount: number
  /** Papers that wait for a signature. */
  waitingPapers: number
  search: string[]
  /** Keys of the people, for "same person": number, telephone, folded name. Empty for a denunciation. */
  personKeys: string[]
  /** Decisions attacked: `918/qd-ubnd|2026-08-06`. */
  decisionKeys: string[]
  hasPending: boolean
  row: LetterRow
}

/** Fields that derive() computes. */
type Derived =
  | 'secret'
  | 'secretTaker'
  | 'kinds'
  | 'kindKey'
  | 'state'
  | 'open'
  | 'kept'
  | 'nextDue'
  | 'dueOrder'
  | 'soonFrom'
  | 'nextClock'
  | 'agency'
  | 'agencyName'
  | 'agencies'
  | 'eligibility'
  | 'eligibleKinds'
  | 'eligibleKey'
  | 'manySignatories'
  | 'closedOn'
  | 'urgedCount'
  | 'waitingPapers'
  | 'search'
  | 'personKeys'
  | 'decisionKeys'
  | 'hasPending'
  | 'row'
  | 'paperNumbers'

/** A letter without what derive() computes: what happened to it. */
export type LetterFacts = Omit<Letter, Derived>

/** What a list shows of a letter, ready but for words and dates: a list reads rows, not letters. */
export interface LetterRow {
  sender: string | null
  senderNote: string | null
  place: string | null
  gist: string
  /** What each body that has or had a content may read: of its own contents only. */
  gistFor: Record<string, string>
  stage: string
  nextAct: string
  nextActContent: number
  clock: { id: string; start: PlainDate; due: PlainDate | null; unit: string; suspendedFrom: PlainDate | null } | null
  doneOn: PlainDate | null
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<Letter>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    row: mixed,
    no: { type: Number, required: true },
    year: { type: Number, required: true },
    state: { type: String, required: true },
    open: { type: Boolean, required: true },
    kept: { type: Boolean, required: true },
    nextDue: { type: String, default: null },
    dueOrder: { type: String, required: true },
    soonFrom: { type: String, default: '' },
    nextClock: { type: String, default: null },
    secret: { type: Boolean, required: true },
    secretTaker: { type: String, default: null },
    kinds: [String],
    kindKey: { type: String, required: true },
    assignee: { type: String, default: null },
    assigneeName: { type: String, default: null },
    agency: { type: String, default: null },
    agencyName: { type: String, default: null },
    agencies: [String],
    eligibility: { type: String, required: true },
    eligibleKinds: [String],
    eligibleKey: { type: String, default: '' },
    manySignatories: { type: Boolean, required: true },
    closedOn: { type: String, default: null },
    urgedCount: { type: Number, default: 0 },
    waitingPapers: { type: Number, default: 0 },
    receivedOn: { type: String, required: true },
    writtenOn: { type: String, default: null },
    channel: { type: String, enum: channels, required: true },
    forwarder: mixed,
    senders: [mixed],
    signatories: { type: Number, required: true },
    representative: mixed,
    anonymous: { type: Boolean, required: true },
    unsigned: { type: Boolean, required: true },
    contents: [mixed],
    files: [mixed],
    links: [mixed],
    papers: [mixed],
    paperNumbers: [String],
    reception: { type: String, default: null },
    receiptCode: { type: String, required: true },
    oldCodes: [mixed],
    supplements: [mixed],
    returns: [mixed],
    receivedBy: { type: String, required: true },
    receivedByName: { type: String, required: true },
    vaultId: { type: String, default: null },
    imported: mixed,
    removed: mixed,
    submissionKey: { type: String, default: null },
    search: [String],
    personKeys: [String],
    decisionKeys: [String],
    history: [mixed],
    pending: [mixed],
    hasPending: { type: Boolean, default: false },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'letters', versionKey: false, minimize: false },
)

indexLetters(schema)

export const LetterModel = mongoose.model<Letter>('Letter', schema)

/** The number as registers write it: 1130/2026. */
export function numberOf(letter: Pick<Letter, 'no' | 'year'>): string {
  return `${letter.no}/${letter.year}`
}
