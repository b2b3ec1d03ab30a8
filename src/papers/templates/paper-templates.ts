import mongoose, { Schema } from 'mongoose'

/** A DOCX with named fields that an office uploaded for one of its papers; kept for good, as papers were made from it. */
export interface TemplateVersion {
  no: number
  /** The file's name as uploaded. */
  name: string
  /** Content hash in the file store. */
  hash: string
  /** In bytes. */
  size: number
  /** The fields that it uses, in the order of the document. */
  fields: string[]
  /** The fonts that it asks for. */
  fonts: string[]
  by: string
  byName: string
  at: Date
}

/** What was done with the templates of a paper: uploaded, put in force, or the built-in paper put back. */
export interface TemplateAct {
  act: 'uploaded' | 'putInForce' | 'putBack'
  /** The version that it was done to. */
  no: number
  by: string
  byName: string
  at: Date
}

/** The templates of one paper of an office: all versions, and which of them is in force. */
export interface PaperTemplates {
  /** `<office> <code>` */
  _id: string
  office: string
  code: string
  /** Null: the built-in paper. */
  inForce: number | null
  uploads: TemplateVersion[]
  acts: TemplateAct[]
  version: number
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<PaperTemplates>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    code: { type: String, required: true },
    inForce: { type: Number, default: null },
    uploads: [mixed],
    acts: [mixed],
    version: { type: Number, required: true },
  },
  { collection: 'paperTemplates', versionKey: false },
)

schema.index({ office: 1, code: 1 }, { unique: true })

export const PaperTemplatesModel = mongoose.model<PaperTemplates>('PaperTemplates', schema)

/** The templates of a paper; those of a paper that never had one are empty, at version 0. */
export async function templatesOf(office: string, code: string): Promise<PaperTemplates> {
  const found = await PaperTemplatesModel.findOne({ office, code }).lean<PaperTemplates>()
  return found ?? { _id: `${office} ${code}`, office, code, inForce: null, uploads: [], acts: [], version: 0 }
}

/** Every paper of the office that ever had a template of its own. */
export function templatesOfOffice(office: string): Promise<PaperTemplates[]> {
  return PaperTemplatesModel.find({ office }).lean<PaperTemplates[]>()
}

/** TF-2@3: how a paper says which version it was made from. */
export function templateId(code: string, no: number): string {
  return `${code}@${no}`
}

/** A version of an office's template: how papers name it, and where its bytes stand. */
export interface ChosenTemplate {
  id: string
  hash: string
}

/** The version in force of a paper of an office, or null for the built-in paper. */
export async function templateFor(office: string, code: string): Promise<ChosenTemplate | null> {
  const { inForce, uploads } = await templatesOf(office, code)
  const version = uploads.find(({ no }) => no === inForce)
  return version ? { id: templateId(code, version.no), hash: version.hash } : null
}

/** The version that a paper was made from, whatever is in force by now. */
export async function templateById(office: string, id: string): Promise<ChosenTemplate | null> {
  const [code, no] = id.split('@')
  const version = (await templatesOf(office, code)).uploads.find((one) => String(one.no) === no)
  return version ? { id, hash: version.hash } : null
}
