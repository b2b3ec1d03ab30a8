import mongoose, { Schema } from 'mongoose'

/** What somebody has typed into a form and not yet sent. Sealed: it may name a denouncer. One for each form and account. */
export interface Draft {
  /** account:form */
  _id: string
  office: string
  account: string
  form: string
  sealed: Buffer
  at: Date
}

const schema = new Schema<Draft>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    account: { type: String, required: true },
    form: { type: String, required: true },
    sealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'drafts', versionKey: false },
)
schema.index({ account: 1, at: -1 })

export const DraftModel = mongoose.model<Draft>('Draft', schema)

/** letter, reception, refusal; `letter-<reception>` for a letter that is made from a visit. */
export const draftForm = /^(letter|reception|refusal)(-[0-9a-f]{24})?$/
