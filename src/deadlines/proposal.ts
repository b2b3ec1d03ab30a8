import mongoose, { Schema } from 'mongoose'
import type { PlainDate } from '../law/index.ts'
import type { CalendarChange } from './calendar-change.ts'
import type { SettingName, SettingValue } from './position-list.ts'

/** One way of counting that an office chooses. */
export interface SettingChange {
  name: SettingName
  value: SettingValue
}

/**
 * A change that moves dates: of the working calendar of a province, or of how an office reads the law. Somebody
 * proposes it and a manager approves or refuses it; after that it is never edited. The calendar in force is the
 * built-in one with every approved change; the readings in force are our own with those that the office approved.
 */
export interface Proposal extends CalendarChange {
  _id: string
  province: string
  /** The office that proposed it: a reading is changed for it alone, the calendar for its whole province. */
  office: string
  settings: SettingChange[]
  reason: string
  by: string
  byName: string
  at: Date
  status: 'proposed' | 'approved' | 'refused'
  /** 1, 2, … in the province, once approved. */
  version: number | null
  /** What it would do to the open dates, as the proposer was told; null in changes made before that was kept. */
  foreseen: Effect | null
  decision: { by: string; byName: string; at: Date; on: PlainDate; reason: string } | null
  /** How far the open dates have been computed again; null until approved. */
  recomputed: Recomputation | null
}

export const recordKinds = ['letter', 'reception', 'feedback'] as const
export type RecordKind = (typeof recordKinds)[number]

/** What a change does to the open dates. */
export interface Effect {
  moved: number
  noLongerOver: number
  newlyOver: number
  /** Dates that stay, but no longer rest on a provisional year. */
  settled: number
  /** Open records that were looked at. */
  looked: number
  movedOf: Record<RecordKind, number>
}

export interface Recomputation {
  total: number
  done: number
  moved: number
  /** Records that could not be stored; the rest was. */
  failed: number
  /** A run has begun: the next one takes up what it left. */
  began: boolean
  at: Date
  finished: boolean
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<Proposal>(
  {
    _id: { type: String, required: true },
    province: { type: String, default: '' },
    office: { type: String, default: '' },
    days: [mixed],
    announce: { type: Number, default: null },
    settings: [mixed],
    citation: { type: String, required: true },
    reason: { type: String, default: '' },
    by: { type: String, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
    status: { type: String, required: true },
    version: { type: Number, default: null },
    foreseen: mixed,
    decision: mixed,
    recomputed: mixed,
  },
  { collection: 'calendarChanges', versionKey: false, minimize: false },
)
schema.index({ province: 1, version: 1, status: 1 }, { unique: true, partialFilterExpression: { status: 'approved' } })

export const ProposalModel = mongoose.model<Proposal>('Proposal', schema)

/** Every approved change of a province, in the order of their numbers. */
export function approvedChanges(province: string): Promise<Proposal[]> {
  return ProposalModel.find({ province, status: 'approved' }).sort({ version: 1 }).lean<Proposal[]>()
}

/** The changes that an office sees: those of the calendar of its province, and of its own readings; newest first. */
export function changesOf(province: string, office: string): Promise<Proposal[]> {
  return ProposalModel.find({ province, $or: [{ office }, { settings: { $size: 0 } }] })
    .sort({ at: -1, _id: -1 })
    .lean<Proposal[]>()
}

/** How many changes wait for a manager of an office. */
export function waitingCount(office: string): Promise<number> {
  return ProposalModel.countDocuments({ office, status: 'proposed' })
}

/** The number of the last approved change of a province, 0 before the first. */
export async function lastVersion(province: string): Promise<number> {
  const last = await ProposalModel.findOne({ province, status: 'approved' }, { version: 1 })
    .sort({ version: -1 })
    .lean<Pick<Proposal, 'version'>>()
  return last?.version ?? 0
}

/** Whether it changes the calendar, and not only how one office reads the law. */
export function isOfCalendar(change: Pick<Proposal, 'settings'>): boolean {
  return change.settings.length === 0
}
