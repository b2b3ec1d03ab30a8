import { z } from 'zod'
import type { SecretRecord } from '../access/secrecy.ts'
import { vaultAccess } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../id.ts'
import { operation } from '../operation.ts'
import type { Identity, VaultOpening } from './identity.ts'
import { VaultOpeningModel } from './identity.ts'

/** Why somebody opens the vault; the words are `vault.purpose.<code>`. */
export const purposes = [
  'checkConditions',
  'contactDenouncer',
  'notifyResult',
  'protect',
  'checkDuplicate',
  'correct',
] as const

const openMinutes = 10

/** The record that the vault is opened for; the caller has loaded it within the actor's scope. */
export interface VaultSubject extends SecretRecord {
  _id: string
  office: string
  vaultId: string | null
}

/**
 * Opens the identities of a record for ten minutes, with a stated purpose, and logs it.
 * Source: LTC Đ.56; law/denunciations § 1.7.
 * @throws NotFound when the actor may not even know that there is something to open
 */
export function openIdentities(subject: VaultSubject, what: VaultOpening['what'] = 'identity') {
  return operation({
    name: what === 'extract' ? 'vault.readExtract' : 'vault.open',
    input: z.object({ purpose: z.enum(purposes, 'errors.choose') }),
    run: async (context, { purpose }) => {
      if (what !== 'extract' && vaultAccess(context.actor, subject) === 'none') throw new NotFound()
      await VaultOpeningModel.create(openingOf(context, subject, what, purpose))
    },
  })
}

/**
 * The identities as the actor may read them now, or null: free for the officer who took the letter (each reading is
 * logged once in ten minutes), else only during an opening of the actor's own.
 */
export async function identitiesInSight(context: Context, subject: VaultSubject): Promise<Identity[] | null> {
  if (subject.vaultId === null) return null
  const access = vaultAccess(context.actor, subject)
  if (access === 'none') return null
  const opening = await currentOpening(context, subject)
  if (!opening && access === 'withPurpose') return null
  if (!opening) await VaultOpeningModel.create(openingOf(context, subject, 'identity', 'taking'))
  return context.vault.read(subject.vaultId)
}

/** The actor's own running opening of a record, or null. */
export async function currentOpening(context: Context, subject: VaultSubject): Promise<VaultOpening | null> {
  return VaultOpeningModel.findOne({
    office: subject.office,
    record: subject._id,
    actor: context.actor.id,
    until: { $gt: context.now },
  }).lean()
}

/** Every opening of a record, newest first. */
export async function openingsOf(subject: Pick<VaultSubject, '_id' | 'office'>, most = 50): Promise<VaultOpening[]> {
  return VaultOpeningModel.find({ office: subject.office, record: subject._id }).sort({ at: -1 }).limit(most).lean()
}

function openingOf(context: Context, subject: VaultSubject, what: VaultOpening['what'], purpose: string): VaultOpening {
  return {
    _id: newId(),
    office: subject.office,
    record: subject._id,
    actor: context.actor.id,
    actorName: context.actor.name,
    what,
    purpose,
    at: context.now,
    until: new Date(context.now.getTime() + openMinutes * 60_000),
  }
}
