import mongoose, { Schema } from 'mongoose'
import type { Contact } from '../contact.ts'

/** What must stay secret of one denouncer. */
export interface Identity {
  name: string
  address: string | null
  phone: string | null
  idNumber: string | null
  contact?: Contact | null
}

/** The sealed identities of one letter or reception: the only place where they stand. */
export interface StoredIdentity {
  _id: string
  office: string
  sealed: Buffer
  /** Keyed hashes of number, telephone and name with address, for "same person". */
  matches: string[]
  createdAt: Date
}

const schema = new Schema<StoredIdentity>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    sealed: { type: Buffer, required: true },
    matches: { type: [String], default: [] },
    createdAt: { type: Date, required: true },
  },
  { collection: 'identities', versionKey: false },
)
schema.index({ office: 1, matches: 1 })

export const IdentityModel = mongoose.model<StoredIdentity>('Identity', schema)

/** One opening of the vault: who, what, why, when, until when. Append-only. */
export interface VaultOpening {
  _id: string
  office: string
  /** The letter or reception that it was opened for. */
  record: string
  actor: string
  actorName: string
  what: 'identity' | 'original' | 'extract'
  purpose: string
  at: Date
  until: Date
}

const openingSchema = new Schema<VaultOpening>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    record: { type: String, required: true },
    actor: { type: String, required: true },
    actorName: { type: String, required: true },
    what: { type: String, required: true },
    purpose: { type: String, required: true },
    at: { type: Date, required: true },
    until: { type: Date, required: true },
  },
  { collection: 'vaultOpenings', versionKey: false },
)
openingSchema.index({ office: 1, record: 1, at: -1 })
openingSchema.index({ office: 1, at: -1, _id: -1 })
openingSchema.index({ office: 1, actor: 1, at: -1, _id: -1 })

export const VaultOpeningModel = mongoose.model<VaultOpening>('VaultOpening', openingSchema)
