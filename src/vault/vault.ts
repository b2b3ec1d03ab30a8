import { createHmac } from 'node:crypto'
import { storedBytes } from '../database/stored-bytes.ts'
import { newId } from '../id.ts'
import { fold } from '../text/fold.ts'
import type { Identity } from './identity.ts'
import { IdentityModel } from './identity.ts'
import type { VaultKeys } from './key.ts'
import { seal, unseal } from './sealing.ts'

/** The only door to what is secret of a denouncer. Who may open it is decided by openIdentities, not here. */
export interface Vault {
  /** Stores identities apart, sealed; the id is what the letter keeps. Written before the letter: an unused one harms nobody. */
  keep(office: string, identities: Identity[], at: Date): Promise<string>
  read(id: string): Promise<Identity[]>
  /** Takes identities out for good: only when the record that they belonged to is a tombstone. */
  forget(id: string): Promise<void>
  /** Ids of other stored identities of the same office that are the same person by number, telephone or name and address. */
  samePerson(office: string, identities: Identity[], except?: string): Promise<string[]>
  /** Bytes sealed for one record: drafts and scans of denunciations. */
  seal(plain: Buffer, bound: string): Buffer
  unseal(sealed: Buffer, bound: string): Buffer
  readonly fingerprint: string
}

export function createVault(keys: VaultKeys): Vault {
  const matchesOf = (identities: Identity[]) => [...new Set(identities.flatMap((one) => hashesOf(keys.matching, one)))]
  return {
    fingerprint: keys.fingerprint,
    async keep(office, identities, at) {
      const _id = newId()
      const sealed = seal(keys.encryption, Buffer.from(JSON.stringify(identities)), _id)
      await IdentityModel.create({ _id, office, sealed, matches: matchesOf(identities), createdAt: at })
      return _id
    },
    async read(id) {
      const stored = await IdentityModel.findById(id).lean()
      if (!stored) return []
      return JSON.parse(unseal(keys.encryption, storedBytes(stored.sealed), id).toString('utf8')) as Identity[]
    },
    async forget(id) {
      await IdentityModel.deleteOne({ _id: id })
    },
    async samePerson(office, identities, except) {
      const matches = matchesOf(identities)
      if (!matches.length) return []
      const found = await IdentityModel.find({ office, matches: { $in: matches } }, { _id: 1 })
        .limit(20)
        .lean()
      return found.map((one) => one._id).filter((id) => id !== except)
    },
    seal: (plain, bound) => seal(keys.encryption, plain, bound),
    unseal: (sealed, bound) => unseal(keys.encryption, sealed, bound),
  }
}

function hashesOf(key: Buffer, identity: Identity): string[] {
  const values = [
    identity.idNumber && `id:${identity.idNumber.toUpperCase()}`,
    identity.phone && `phone:${identity.phone}`,
    identity.name && identity.address && `name:${fold(identity.name)}|${fold(identity.address)}`,
  ]
  return values
    .filter((value): value is string => Boolean(value))
    .map((value) => createHmac('sha256', key).update(value).digest('base64url'))
}
