import mongoose, { Schema } from 'mongoose'
import type { PlainDate } from '../law/index.ts'
import type { ResultReturn } from '../letters/index.ts'
import type { Matter } from './matter.ts'

/**
 * What the look-up reads: one small document for each code that still answers, written by the staff side. There is none
 * for a denunciation, a record that was taken out, a code that a later receipt replaced: those miss like a code that
 * nobody ever had.
 */
export interface Lookup {
  /** The code of the receipt. */
  _id: string
  office: string
  kind: 'letter' | 'reception'
  record: string
  /** Version of the record that it was made from: an older one never replaces a newer. */
  version: number
  receivedOn: PlainDate
  matters: Matter[]
  /** The last day on which the code answers; 9999-12-31 while the matter is open. */
  until: PlainDate
  /** What is shown only after the last four digits were given: sealed for the code. */
  sealed: Buffer
  updatedAt: Date
}

/** What a citizen sees after the second factor. */
export interface Unlocked {
  /** The last four digits of every telephone and identity number that the people of the record gave. */
  lastFour: string[]
  papers: { id: string; code: string; on: PlainDate }[]
  supplement: SupplementAsked | null
  returns: Pick<ResultReturn, 'what' | 'way' | 'state' | 'consignment' | 'on'>[]
}

/** What the writer was asked for, and what became of what was sent. */
export interface SupplementAsked {
  what: string
  since: PlainDate
  /** Files that nobody has looked at yet. */
  waiting: number
  /** Why the last ones were not taken; null where none were refused. */
  refused: string | null
}

const schema = new Schema<Lookup>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    kind: { type: String, required: true },
    record: { type: String, required: true },
    version: { type: Number, required: true },
    receivedOn: { type: String, required: true },
    matters: [{ type: Schema.Types.Mixed }],
    until: { type: String, required: true },
    sealed: { type: Buffer, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'lookups', versionKey: false, minimize: false },
)
schema.index({ record: 1 })

export const LookupModel = mongoose.model<Lookup>('Lookup', schema)

/** The code of an open matter answers without end. */
export const endless = '9999-12-31'
