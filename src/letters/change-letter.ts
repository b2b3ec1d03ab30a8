import type { Action } from '../access/policies.ts'
import { permit } from '../access/policies.ts'
import { letterScope } from '../access/scope.ts'
import { sightOf, vaultAccess } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { replaceVersion } from '../database/replace-version.ts'
import { NotFound } from '../errors.ts'
import { eventsOf } from '../event.ts'
import { eventsWorkerName, wake } from '../jobs/index.ts'
import { refuseToldNames } from '../vault/index.ts'
import { derive } from './derive.ts'
import type { HistoryEntry, Letter, LetterFacts } from './letter.ts'
import { LetterModel } from './letter.ts'
import { soonFromWith } from './soon.ts'

/** What a change adds to the history besides what it did to the letter: one line. */
export interface Change {
  details?: HistoryEntry['details']
  contentNo?: number | null
}

/**
 * A letter that the actor may read in full.
 * @throws NotFound when it is outside the actor's scope or only its existence may be known
 */
export async function letterInSight(context: Context, id: string): Promise<Letter> {
  const letter = await letterInScope(context, id)
  if (sightOf(context.actor, letter) === 'existence') throw new NotFound('letter')
  return letter
}

async function letterInScope(context: Context, id: string): Promise<Letter> {
  const letter = await LetterModel.findOne({ _id: id, ...letterScope(context.actor) }).lean<Letter>()
  if (!letter) throw new NotFound('letter')
  return letter
}

/**
 * The only writer of a letter that exists: loads it within the actor's scope, lets `decide` change a copy, derives
 * what lists read, adds the history entry with its event and stores all of it in one write of one document.
 * @param version the version that the actor saw; null where the act does not depend on what was seen
 * @param unseen the act shows nothing of the letter to the actor and puts no words of his into it (handing a
 * colleague's work over, computing dates again), so scope is enough and the vault stays closed
 * @param decide returns the line of the history, or several, or none where only what was computed is stored again
 * @throws NotPermitted, NotFound, Stale; and whatever `decide` refuses
 */
export async function changeLetter(
  context: Context,
  target: { id: string; version: number | null; action: Action; unseen?: boolean },
  decide: (letter: Letter) => Change | Change[] | Promise<Change | Change[]>,
): Promise<Letter> {
  permit(context.actor, target.action)
  const before = target.unseen ? await letterInScope(context, target.id) : await letterInSight(context, target.id)
  const after = await replaceVersion(LetterModel, { before, seen: target.version }, async () => {
    const letter = structuredClone(before)
    const change = await decide(letter)
    if (!target.unseen) await refuseTelling(context, before, letter)
    return completed(context, letter, target.action, [change].flat())
  })
  wake(eventsWorkerName)
  return after
}

/**
 * No text that is added to a denunciation tells its writer. Not asked for officers of other bodies: they may not open
 * the vault, and a refusal would tell them whether a name that they try is the right one.
 */
async function refuseTelling(context: Context, before: Letter, after: Letter): Promise<void> {
  if (!before.secret || before.vaultId === null || vaultAccess(context.actor, before) === 'none') return
  const written = ({ contents, links, papers, supplements, returns }: Letter) => ({
    contents,
    links,
    papers,
    supplements,
    returns,
  })
  refuseToldNames(await context.vault.read(before.vaultId), written(before), written(after), fieldOfText)
}

/** The field of a form that a text of a letter was typed into. */
function fieldOfText(path: string[]): string {
  const [list, index, ...rest] = path
  const name = rest.at(-1) ?? ''
  if (list === 'contents' && (rest.length === 1 || rest[0] === 'against')) return `contents.${index}.${name}`
  if (rest[0] === 'clocks' && rest[2] === 'suspensions') return 'note'
  return name === 'why' ? 'reason' : name
}

/** Stores a letter for the first time, with its first history entry. */
export async function insertLetter(
  context: Context,
  facts: LetterFacts,
  action: Action,
  change: Change = {},
): Promise<Letter> {
  const letter = await completed(context, { ...facts, version: 0 }, action, [change])
  await LetterModel.create(letter)
  wake(eventsWorkerName)
  return letter
}

async function completed(context: Context, facts: LetterFacts, action: Action, changes: Change[]): Promise<Letter> {
  const law = await context.lawOf(facts.office)
  const entries = changes.map(
    (change): HistoryEntry => ({
      at: context.now,
      by: context.actor.id,
      byName: context.actor.name,
      action,
      contentNo: change.contentNo ?? null,
      details: change.details ?? {},
    }),
  )
  return derive(
    {
      ...facts,
      version: facts.version + 1,
      history: [...facts.history, ...entries],
      pending: [...(facts.pending ?? []), ...eventsOf(entries)],
    },
    soonFromWith(law.calendar),
  )
}
