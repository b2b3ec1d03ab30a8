import mongoose, { Schema } from 'mongoose'

/** A file that came with a form and waits for its record: sealed, because nobody knows yet whether it is secret. */
export interface StagedFile {
  _id: string
  office: string
  account: string
  hash: string
  name: string
  type: string
  size: number
  at: Date
}

const schema = new Schema<StagedFile>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    account: { type: String, required: true },
    hash: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    size: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'stagedFiles', versionKey: false },
)
schema.index({ account: 1, at: 1 })

export const StagedFileModel = mongoose.model<StagedFile>('StagedFile', schema)
