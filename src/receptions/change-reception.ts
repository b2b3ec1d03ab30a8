import type { Actor } from '../access/actor.ts'
import type { Action } from '../access/policies.ts'
import { permit } from '../access/policies.ts'
import { receptionScope } from '../access/scope.ts'
import type { Sight } from '../access/secrecy.ts'
import { sightOf, vaultAccess } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { replaceVersion } from '../database/replace-version.ts'
import { NotFound } from '../errors.ts'
import { eventsOf } from '../event.ts'
import { eventsWorkerName, wake } from '../jobs/index.ts'
import type { HistoryEntry } from '../letters/index.ts'
import { soonFromWith } from '../letters/index.ts'
import { refuseToldNames } from '../vault/index.ts'
import type { ReceptionFacts } from './derive-reception.ts'
import { deriveReception } from './derive-reception.ts'
import type { Reception } from './reception.ts'
import { ReceptionModel } from './reception.ts'

/** How much of a visit an actor sees; a visit has no assignee, so a denunciation is for who took it and the manager. */
export function receptionSight(actor: Actor, reception: Pick<Reception, 'secret' | 'secretTaker' | 'office'>): Sight {
  return sightOf(actor, { ...reception, assignee: null })
}

/**
 * A visit that the actor may open.
 * @throws NotFound when it is outside the actor's scope or only its existence may be known
 */
export async function receptionInSight(context: Context, id: string): Promise<Reception> {
  const reception = await ReceptionModel.findOne({ _id: id, ...receptionScope(context.actor) }).lean<Reception>()
  if (!reception || receptionSight(context.actor, reception) === 'existence') throw new NotFound('reception')
  return reception
}

async function receptionOfOffice(context: Context, id: string): Promise<Reception> {
  const reception = await ReceptionModel.findOne({ _id: id, office: context.actor.office }).lean<Reception>()
  if (!reception) throw new NotFound('reception')
  return reception
}

type Details = HistoryEntry['details']

/**
 * The only writer of a visit that exists: loads it within the actor's scope, lets `decide` change a copy, derives what
 * lists read, adds the history entry with its event and stores all of it in one write of one document.
 * @param unseen the act shows nothing of the visit to the actor and puts no words of his into it (computing its date
 * again): any visit of the office, and the vault stays closed
 * @param decide returns the details of the line of the history, or null where only what was computed is stored again
 * @throws NotPermitted, NotFound, Stale; and whatever `decide` refuses
 */
export async function changeReception(
  context: Context,
  target: { id: string; version: number | null; action: Action; unseen?: boolean },
  decide: (reception: Reception) => Details | null | Promise<Details | null>,
): Promise<Reception> {
  permit(context.actor, target.action)
  const before = target.unseen
    ? await receptionOfOffice(context, target.id)
    : await receptionInSight(context, target.id)
  const after = await replaceVersion(ReceptionModel, { before, seen: target.version }, async () => {
    const reception = structuredClone(before)
    const details = await decide(reception)
    if (!target.unseen) await refuseTelling(context, before, reception)
    return completed(context, reception, target.action, details)
  })
  wake(eventsWorkerName)
  return after
}

/** No text that is added to a visit with a denunciation tells who came. */
async function refuseTelling(context: Context, before: Reception, after: Reception): Promise<void> {
  if (!before.secret || before.vaultId === null) return
  if (vaultAccess(context.actor, { ...before, assignee: null }) === 'none') return
  const written = ({ answer, delegation }: Reception) => ({ answer, coordination: delegation?.coordination })
  refuseToldNames(
    await context.vault.read(before.vaultId),
    written(before),
    written(after),
    (path) => path.at(-1) ?? '',
  )
}

/** Stores a visit for the first time, with its first history entry. */
export async function insertReception(
  context: Context,
  facts: ReceptionFacts,
  action: Action,
  details: Details,
): Promise<Reception> {
  const reception = await completed(context, { ...facts, version: 0 }, action, details)
  await ReceptionModel.create(reception)
  wake(eventsWorkerName)
  return reception
}

async function completed(
  context: Context,
  facts: ReceptionFacts,
  action: Action,
  details: Details | null,
): Promise<Reception> {
  const law = await context.lawOf(facts.office)
  const { id: by, name: byName } = context.actor
  const entries: HistoryEntry[] = details ? [{ at: context.now, by, byName, action, contentNo: null, details }] : []
  return deriveReception(
    {
      ...facts,
      version: facts.version + 1,
      history: [...facts.history, ...entries],
      pending: [...(facts.pending ?? []), ...eventsOf(entries)],
    },
    soonFromWith(law.calendar),
  )
}
