import mongoose, { Schema } from 'mongoose'

/** The body that receives and keeps the register; every record belongs to one. */
export interface Office {
  _id: string
  name: string
  /** The body above it on letterheads, e.g. "UBND tỉnh Quảng Ngãi". */
  parentName: string
  /** The office that sees its figures, null for the top one. */
  parent: string | null
  /** Every office above, nearest first: an office sees those that carry its id here. */
  ancestors: string[]
  /** The agency of the catalogue that it is, for transfers. */
  agency: string | null
  province: string
  /** The tail of document numbers: 415/HD-BTCD. */
  symbol: string
  address: string
  phone: string
  hours: string
  settings: OfficeSettings
  createdAt: Date
}

export interface OfficeSettings {
  /** Papers wait for a manager's signature ("Chờ ký") before they go out. */
  signatureRequired: boolean
}

const schema = new Schema<Office>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    parentName: { type: String, default: '' },
    parent: { type: String, default: null },
    ancestors: { type: [String], default: [] },
    agency: { type: String, default: null },
    province: { type: String, default: '' },
    symbol: { type: String, required: true },
    address: { type: String, default: '' },
    phone: { type: String, default: '' },
    hours: { type: String, default: '' },
    settings: { signatureRequired: { type: Boolean, default: true } },
    createdAt: { type: Date, required: true },
  },
  { collection: 'offices', versionKey: false },
)
schema.index({ ancestors: 1 })

export const OfficeModel = mongoose.model<Office>('Office', schema)

/** @throws when the office is gone: every account has one, so this is a bug or a broken restore */
export async function officeById(id: string): Promise<Office> {
  const office = await OfficeModel.findById(id).lean()
  if (!office) throw new Error(`office ${id} does not exist`)
  return office
}

/** Ids of the offices below an office, at any depth. */
export async function officesBelow(id: string): Promise<string[]> {
  const below = await OfficeModel.find({ ancestors: id }, { _id: 1 }).lean()
  return below.map((office) => office._id)
}
