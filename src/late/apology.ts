import mongoose, { Schema } from 'mongoose'
import type { ClockId, PlainDate } from '../law/index.ts'

export const apologyStates = ['draft', 'submitted', 'issued', 'done', 'dismissed'] as const
/**
 * `draft`: waits for a manager. `submitted`: the paper waits for a signature. `issued`: sent and published. `done`: the
 * answer came, or the law gave more time, before anybody apologised. `dismissed`: a manager decided against it.
 */
export type ApologyState = (typeof apologyStates)[number]

/** A promise to a citizen that is not kept, and what became of it. Never of a letter with a denunciation. */
export interface Apology {
  _id: string
  office: string
  letter: string
  /** The letter's number, as the lists show it. */
  number: string
  contentNo: number
  kind: 'complaint' | 'petition'
  clock: ClockId
  /** The day that was promised. */
  due: PlainDate
  /** It was itself a new date: the office apologises once more. */
  again: boolean
  /** The body that has the matter; null: the office itself. */
  holder: { agency: string; name: string } | null
  state: ApologyState
  newDue: PlainDate | null
  /** OF-4, once it was written. */
  paperId: string | null
  /** The day on which it went out and was published. */
  on: PlainDate | null
  /** Why there is none. */
  why: string | null
  by: string | null
  madeAt: Date
}

const schema = new Schema<Apology>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    letter: { type: String, required: true },
    number: { type: String, required: true },
    contentNo: { type: Number, required: true },
    kind: { type: String, required: true },
    clock: { type: String, required: true },
    due: { type: String, required: true },
    again: { type: Boolean, required: true },
    holder: { type: new Schema({ agency: String, name: String }, { _id: false }), default: null },
    state: { type: String, enum: apologyStates, required: true },
    newDue: { type: String, default: null },
    paperId: { type: String, default: null },
    on: { type: String, default: null },
    why: { type: String, default: null },
    by: { type: String, default: null },
    madeAt: { type: Date, required: true },
  },
  { collection: 'apologies', versionKey: false },
)
// One for each promise: whoever looks first makes it.
schema.index({ letter: 1, contentNo: 1, clock: 1, due: 1 }, { unique: true })
schema.index({ office: 1, state: 1, due: 1, _id: 1 })
schema.index({ state: 1, on: -1, _id: -1 })

export const ApologyModel = mongoose.model<Apology>('Apology', schema)
