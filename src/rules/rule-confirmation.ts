import mongoose, { Schema } from 'mongoose'

export const verdicts = ['confirmed', 'doubted'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * What a lawyer of the office said of a rule: kept beside it and never read by the law. Append-only; who thinks again
 * says so in another one.
 */
export interface RuleConfirmation {
  _id: string
  office: string
  ruleId: string
  /** Key of the version that was read: E-05@2. */
  ruleKey: string
  /** Fingerprint of what it said then (`ruleContentHash`): a rule that says something else is not confirmed by this. */
  contentHash: string
  verdict: Verdict
  note: string | null
  /** Where the text was read. */
  source: string
  by: string
  byName: string
  at: Date
}

const schema = new Schema<RuleConfirmation>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    ruleId: { type: String, required: true },
    ruleKey: { type: String, required: true },
    contentHash: { type: String, required: true },
    verdict: { type: String, enum: verdicts, required: true },
    note: { type: String, default: null },
    source: { type: String, required: true },
    by: { type: String, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'ruleConfirmations', versionKey: false },
)
schema.index({ office: 1, ruleId: 1, at: -1, _id: -1 })

export const RuleConfirmationModel = mongoose.model<RuleConfirmation>('RuleConfirmation', schema)
