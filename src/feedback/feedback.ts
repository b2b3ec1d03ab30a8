import mongoose, { Schema } from 'mongoose'
import type { PendingEvent } from '../event.ts'
import type { ClockId, LegalDate, PlainDate } from '../law/index.ts'
import type { HistoryEntry, Paper } from '../letters/index.ts'

export const feedbackChannels = ['letter', 'portal', 'hotline', 'inPerson'] as const
export type FeedbackChannel = (typeof feedbackChannels)[number]

export const feedbackStates = ['registered', 'passed', 'answered'] as const
export type FeedbackState = (typeof feedbackStates)[number]

/** A term that was started for a feedback, with the derivation that the law gave. */
export interface FeedbackClock {
  clock: ClockId
  start: PlainDate
  legal: LegalDate
  soonFrom: PlainDate | ''
  stopped: PlainDate | null
}

/** One leg of a feedback to the body that must answer it. */
export interface Passing {
  agency: string
  agencyName: string
  on: PlainDate
  documentNo: string | null
  by: string
  byName: string
}

/** Feedback or a proposal on procedures and regulations (PAKN). Source: NĐ 20/2008. Never a denunciation. */
export interface Feedback {
  _id: string
  office: string
  /** PAKN-2021-00001; unique in the office. */
  code: string
  /** Year and number of the code where it has our form, else null. */
  year: number | null
  no: number | null
  receivedOn: PlainDate
  channel: FeedbackChannel
  name: string | null
  phone: string | null
  idNumber: string | null
  content: string
  passings: Passing[]
  answer: { on: PlainDate | null; text: string; documentNo: string | null; by: string; byName: string } | null
  clocks: FeedbackClock[]
  papers: Paper[]
  receivedBy: string
  receivedByName: string
  imported: { run: string; row: number; statusText: string } | null
  removed: { run: string; at: Date; by: string } | null
  submissionKey: string | null
  history: HistoryEntry[]
  /** Events that nobody has had yet; absent in imported and older records, which bring none. */
  pending?: PendingEvent[]
  version: number
  createdAt: Date
  /* Derived on every write by deriveFeedback(). */
  state: FeedbackState
  open: boolean
  agency: string | null
  agencyName: string | null
  passedOn: PlainDate | null
  closedOn: PlainDate | null
  nextClock: string | null
  /** Due date, or a word that sorts after every date: 9999 none. */
  dueOrder: string
  soonFrom: string
  /** Papers that wait for a signature. */
  waitingPapers: number
  search: string[]
  personKeys: string[]
  hasPending: boolean
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<Feedback>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    code: { type: String, required: true },
    year: { type: Number, default: null },
    no: { type: Number, default: null },
    receivedOn: { type: String, required: true },
    channel: { type: String, enum: feedbackChannels, required: true },
    name: { type: String, default: null },
    phone: { type: String, default: null },
    idNumber: { type: String, default: null },
    content: { type: String, default: '' },
    passings: [mixed],
    answer: mixed,
    clocks: [mixed],
    papers: [mixed],
    waitingPapers: { type: Number, default: 0 },
    receivedBy: { type: String, required: true },
    receivedByName: { type: String, required: true },
    imported: mixed,
    removed: mixed,
    submissionKey: { type: String, default: null },
    history: [mixed],
    pending: [mixed],
    hasPending: { type: Boolean, default: false },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    state: { type: String, enum: feedbackStates, required: true },
    open: { type: Boolean, required: true },
    agency: { type: String, default: null },
    agencyName: { type: String, default: null },
    passedOn: { type: String, default: null },
    closedOn: { type: String, default: null },
    nextClock: { type: String, default: null },
    dueOrder: { type: String, required: true },
    soonFrom: { type: String, default: '' },
    search: [String],
    personKeys: [String],
  },
  { collection: 'feedback', versionKey: false, minimize: false },
)

schema.index({ office: 1, code: 1 }, { unique: true })
schema.index({ office: 1, year: 1, no: 1 })
schema.index({ office: 1, receivedOn: 1, _id: 1, channel: 1, state: 1 })
schema.index({ office: 1, open: 1, dueOrder: 1, _id: 1 })
schema.index({ office: 1, agency: 1, receivedOn: 1, _id: 1 })
schema.index(
  { office: 1, dueOrder: 1, _id: 1, waitingPapers: 1 },
  { name: 'waiting', partialFilterExpression: { waitingPapers: { $gt: 0 } } },
)
schema.index({ office: 1, search: 1 })
schema.index({ office: 1, personKeys: 1 })
schema.index({ hasPending: 1, _id: 1 }, { partialFilterExpression: { hasPending: true } })
schema.index({ submissionKey: 1 }, { unique: true, partialFilterExpression: { submissionKey: { $gt: '' } } })
schema.index({ 'imported.run': 1, 'imported.row': 1 }, { partialFilterExpression: { 'imported.run': { $gt: '' } } })

export const FeedbackModel = mongoose.model<Feedback>('Feedback', schema)
