import mongoose, { Schema } from 'mongoose'
import type { PlainDate } from '../law/index.ts'

/** From the top of the province down, then what stands beside it: the order of lists and of grouped selects. */
export const agencyLevels = [
  'province',
  'province-unit',
  'district',
  'ward',
  'commune',
  'special-zone',
  'vertical',
  'judicial',
  'elected',
  'front',
  'party',
  'professional',
] as const
export type AgencyLevel = (typeof agencyLevels)[number]

export const agencyKinds = ['people-committee', 'office-holder', 'department', 'agency', 'unit', 'external'] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** A body to which letters are passed, in its time: one that was merged or abolished stays, with its successors. */
export interface Agency {
  /** Slug, `so-nnmt`. */
  _id: string
  name: string
  level: AgencyLevel
  kind: AgencyKind
  /** The agency above it. */
  parent: string | null
  /** What it is in charge of, as the catalogue says. */
  subjects: string[]
  /** First day of its existence; null when older than every register. */
  from: PlainDate | null
  /** Last day of its existence; null while it exists. */
  to: PlainDate | null
  /** Who took its matters over; several for an abolished district. */
  successors: string[]
  /** Whether its territory counts as remote, as a proposal only (CNT-14). */
  remote: 'likely' | 'no' | 'ask' | null
  /** Other ways of writing its name. */
  aliases: string[]
  /** Ways of writing it, normalised: what matchAgency looks up. */
  keys: string[]
  search: string[]
  /** Level, then folded name: the order of the catalogue. */
  order: string
}

const schema = new Schema<Agency>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, enum: agencyLevels, required: true },
    kind: { type: String, enum: agencyKinds, required: true },
    parent: { type: String, default: null },
    subjects: [String],
    from: { type: String, default: null },
    to: { type: String, default: null },
    successors: [String],
    remote: { type: String, default: null },
    aliases: [String],
    keys: [String],
    search: [String],
    order: { type: String, required: true },
  },
  { collection: 'agencies', versionKey: false },
)
schema.index({ order: 1, _id: 1 })
schema.index({ keys: 1 })
schema.index({ search: 1 })
schema.index({ successors: 1 })

export const AgencyModel = mongoose.model<Agency>('Agency', schema)

/** Whether the agency existed on a day, both ends included. */
export function existsOn(agency: Pick<Agency, 'from' | 'to'>, on: PlainDate): boolean {
  return (agency.from === null || agency.from <= on) && (agency.to === null || on <= agency.to)
}
