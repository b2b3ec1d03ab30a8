import mongoose, { Schema } from 'mongoose'
import type { PlainDate } from '../law/index.ts'

/** What is asked; only the first has to be answered. */
export const questions = ['whole', 'speed', 'attitude', 'clarity', 'result'] as const
export type Question = (typeof questions)[number]

/** From 1, very dissatisfied, to 5, very satisfied. */
export type Marks = { whole: number } & Partial<Record<Exclude<Question, 'whole'>, number>>

export const answerChannels = ['link', 'tablet', 'telephone'] as const
export type AnswerChannel = (typeof answerChannels)[number]

/** How satisfied a citizen is with the handling of one matter, asked once. Never of a matter with a denunciation. */
export interface Survey {
  _id: string
  office: string
  subject: { kind: 'letter' | 'reception'; id: string; number: string }
  kind: 'complaint' | 'petition'
  /** Routing subject of the first content. */
  field: string | null
  /** The body that had the matter at last; null: the office itself. */
  agency: { agency: string; name: string } | null
  tokenHash: string
  sealedToken: Buffer
  invitedOn: PlainDate
  /** The last day on which it can be answered. */
  expiresOn: PlainDate
  answeredOn: PlainDate | null
  answeredAt: Date | null
  channel: AnswerChannel | null
  marks: Marks | null
  comment: string | null
  /** Who wrote down what was said on the telephone. */
  by: string | null
  /** Of a low mark: what the office did about it. */
  followUp: FollowUp | null
}

export interface FollowUp {
  state: 'open' | 'done'
  note: string | null
  by: string | null
  byName: string | null
  at: Date | null
}

const mixed = { type: Schema.Types.Mixed, default: null }

const schema = new Schema<Survey>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    subject: { kind: String, id: String, number: String },
    kind: { type: String, required: true },
    field: { type: String, default: null },
    agency: mixed,
    tokenHash: { type: String, required: true },
    sealedToken: { type: Buffer, required: true },
    invitedOn: { type: String, required: true },
    expiresOn: { type: String, required: true },
    answeredOn: { type: String, default: null },
    answeredAt: { type: Date, default: null },
    channel: { type: String, enum: [...answerChannels, null], default: null },
    marks: mixed,
    comment: { type: String, default: null },
    by: { type: String, default: null },
    followUp: mixed,
  },
  { collection: 'surveys', versionKey: false },
)
// Once for each matter, over all ways to answer.
schema.index({ 'subject.id': 1 }, { unique: true })
schema.index({ tokenHash: 1 }, { unique: true })
schema.index({ office: 1, answeredOn: 1, _id: 1 })
schema.index({ office: 1, 'followUp.state': 1 })

export const SurveyModel = mongoose.model<Survey>('Survey', schema)
