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
  'inspect',
] as const

const openMinutes = 10

/** The purpose of whoever took the letter, until a handler has it. */
const taking = 'taking'

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
  if (subject.vaultId === null || !(await isOpenNow(context, subject, 'identity'))) return null
  return context.vault.read(subject.vaultId)
}

/**
 * Whether the actor may read the identity, or the handwritten original, of a record now: freely for the officer who
 * took the letter (logged once in ten minutes), else only during an opening of the actor's own for just that.
 */
export async function isOpenNow(
  context: Context,
  subject: VaultSubject,
  what: 'identity' | 'original',
): Promise<boolean> {
  const access = vaultAccess(context.actor, subject)
  if (access === 'none') return false
  if (await currentOpening(context, subject, what)) return true
  if (access === 'withPurpose') return false
  const logged = await VaultOpeningModel.findOne({ ...running(context, subject, what), purpose: taking }).lean()
  if (!logged) await VaultOpeningModel.create(openingOf(context, subject, what, taking))
  return true
}

/** The actor's own running opening of a record for one thing, with a stated purpose, or null. */
export async function currentOpening(
  context: Context,
  subject: Pick<VaultSubject, '_id' | 'office'>,
  what: VaultOpening['what'] = 'identity',
): Promise<VaultOpening | null> {
  return VaultOpeningModel.findOne({ ...running(context, subject, what), purpose: { $ne: taking } }).lean()
}

function running(context: Context, subject: Pick<VaultSubject, '_id' | 'office'>, what: VaultOpening['what']) {
  return {
    office: subject.office,
    record: subject._id,
    actor: context.actor.id,
    what,
    until: { $gt: context.now },
  }
}

/** Every opening of a record, newest first. */
export async function openingsOf(subject: Pick<VaultSubject, '_id' | 'office'>, most = 50): Promise<VaultOpening[]> {
  return VaultOpeningModel.find({ office: subject.office, record: subject._id }).sort({ at: -1 }).limit(most).lean()
}

const openingsOnPage = 50

/** Every opening of an office, or of one person in it, newest first, after the mark of the page before. */
export async function openingPage(
  office: string,
  actor: string | null,
  before: { at: Date; id: string } | null,
): Promise<{ openings: VaultOpening[]; next: { at: Date; id: string } | null }> {
  const found = await VaultOpeningModel.find({
    office,
    ...(actor ? { actor } : {}),
    ...(before ? { at: { $lte: before.at }, $or: [{ at: { $lt: before.at } }, { _id: { $lt: before.id } }] } : {}),
  })
    .sort({ at: -1, _id: -1 })
    .limit(openingsOnPage + 1)
    .lean<VaultOpening[]>()
  const openings = found.slice(0, openingsOnPage)
  const last = openings.at(-1)
  return { openings, next: found.length > openingsOnPage && last ? { at: last.at, id: last._id } : null }
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
