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
  /** Post of the head, as it stands above a signature: "Trưởng ban". */
  headPost: string
  /** Place before the date of a paper. Source: NĐ 30/2020 PL I. */
  place: string
  /** HH:MM: from then on nobody is messaged by telephone, until `quietTo`; never quiet where both are the same. */
  quietFrom: string
  quietTo: string
  /** Days after the end of a matter on which its code still finds it. */
  lookupDays: number
  /** Parts of an SMS that a message may have at most. */
  mostSegments: number
}

/** What an office has that has not chosen. */
export const usualSettings: OfficeSettings = {
  signatureRequired: true,
  headPost: '',
  place: '',
  quietFrom: '20:00',
  quietTo: '07:00',
  lookupDays: 365,
  mostSegments: 3,
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
    settings: {
      signatureRequired: { type: Boolean, default: usualSettings.signatureRequired },
      headPost: { type: String, default: usualSettings.headPost },
      place: { type: String, default: usualSettings.place },
      quietFrom: { type: String, default: usualSettings.quietFrom },
      quietTo: { type: String, default: usualSettings.quietTo },
      lookupDays: { type: Number, default: usualSettings.lookupDays },
      mostSegments: { type: Number, default: usualSettings.mostSegments },
    },
    createdAt: { type: Date, required: true },
  },
  { collection: 'offices', versionKey: false },
)
schema.index({ ancestors: 1 })

export const OfficeModel = mongoose.model<Office>('Office', schema)

/**
 * The office with all of its settings: what it has not chosen is as usual, and papers are dated in its province.
 * @throws when the office is gone: every account has one, so this is a bug or a broken restore
 */
export async function officeById(id: string): Promise<Office> {
  const office = await OfficeModel.findById(id).lean<Office>()
  if (!office) throw new Error(`office ${id} does not exist`)
  const settings = { ...usualSettings, ...office.settings }
  return { ...office, settings: { ...settings, place: settings.place || office.province } }
}

/** Ids of the offices below an office, at any depth. */
export async function officesBelow(id: string): Promise<string[]> {
  const below = await OfficeModel.find({ ancestors: id }, { _id: 1 }).lean()
  return below.map((office) => office._id)
}
