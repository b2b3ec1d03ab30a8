import type { Actor } from '../access/actor.ts'
import { legibleScope } from '../access/scope.ts'
import type { FeedbackChoice } from '../feedback/index.ts'
import { countFeedback, FeedbackModel, feedbackChosen } from '../feedback/index.ts'
import type { Law, LawRule } from '../law/index.ts'
import type { LetterChoice, Resting, Running } from '../letters/index.ts'
import { countLetters, LetterModel, lettersChosen, ruleOfKey, rulesOfClock, rulesOfContent } from '../letters/index.ts'
import type { ReceptionChoice } from '../receptions/index.ts'
import { countReceptions, ReceptionModel, receptionsChosen, rulesOfReception } from '../receptions/index.ts'

/** How many open matters of each register a rule touches. */
export interface OpenMatters {
  letters: number
  receptions: number
  feedback: number
}

/** The lists behind the three numbers. */
export const mattersUnder = (rule: string) => ({
  letters: { open: true, rule } satisfies LetterChoice,
  receptions: { open: true, rule } satisfies ReceptionChoice,
  feedback: { rule } satisfies FeedbackChoice,
})

export const noMatters: OpenMatters = { letters: 0, receptions: 0, feedback: 0 }

/**
 * Whether a matter records that it rests on such a rule. Duties that are added, competence, representatives and the
 * calendar leave no mark of their own on a record: of them no number is told, since 0 would be a lie.
 */
export function isCounted(law: Law, { family, id, position, inForceFrom }: LawRule): boolean {
  if (family === 'eligibility')
    return law.rulesOn(inForceFrom).some((row) => row.id === id && row.outcome !== 'addDuty')
  return ['clock', 'refusal', 'transition'].includes(family) || (family === 'counting' && position !== undefined)
}

/**
 * The open matters of the actor's office under every rule at once: one query for each register. A matter counts once
 * under a rule, however often it rests on it; a denunciation only for those who may read its decision.
 */
export async function openMatters(actor: Actor, today: string): Promise<Map<string, OpenMatters>> {
  const counts = new Map<string, OpenMatters>()
  const add = (register: keyof OpenMatters, keys: readonly string[]) => {
    for (const key of new Set(keys)) {
      const held = counts.get(key) ?? { ...noMatters }
      held[register] += 1
      counts.set(key, held)
    }
  }
  const [letters, receptions, feedback] = await Promise.all([
    openLetters(actor, today),
    openReceptions(actor),
    openFeedback(actor, today),
  ])
  for (const { contents } of letters)
    add(
      'letters',
      contents
        .filter(({ closed }) => !closed)
        .flatMap((one) => rulesOfContent({ ...one, clocks: running(one.clocks) })),
    )
  for (const { clock, ...visit } of receptions)
    add('receptions', rulesOfReception({ ...visit, clock: clock && !clock.stopped ? clock : null }))
  for (const { clocks } of feedback) add('feedback', running(clocks).flatMap(rulesOfClock))
  return counts
}

/** The same of one rule, counted by the lists themselves. */
export async function openMattersUnder(actor: Actor, key: string, today: string): Promise<OpenMatters> {
  if (!ruleOfKey(key)) return noMatters
  const chosen = mattersUnder(key)
  const [letters, receptions, feedback] = await Promise.all([
    countLetters(actor, chosen.letters, today),
    countReceptions(actor, chosen.receptions),
    countFeedback(actor, chosen.feedback, today),
  ])
  return { letters, receptions, feedback }
}

type Stoppable = Running & { stopped: unknown }

function running(clocks: readonly Stoppable[]): Stoppable[] {
  return clocks.filter(({ stopped }) => !stopped)
}

interface OpenLetter {
  contents: (Pick<Resting, 'decision'> & { closed: unknown; clocks: Stoppable[] })[]
}

const ofClock = (path: string) =>
  Object.fromEntries(['clock', 'start', 'stopped', 'legal.positions'].map((name) => [`${path}.${name}`, 1 as const]))

function openLetters(actor: Actor, today: string): Promise<OpenLetter[]> {
  const decision = ['ruleId', 'ruleVersion', 'transition', 'on', 'lawOn'].map((name) => [
    `contents.decision.${name}`,
    1,
  ])
  return LetterModel.aggregate<OpenLetter>([
    { $match: { $and: [lettersChosen(actor, { open: true }, today), legibleScope(actor)] } },
    { $project: { 'contents.closed': 1, ...Object.fromEntries(decision), ...ofClock('contents.clocks') } },
  ])
}

function openReceptions(
  actor: Actor,
): Promise<{ on: string; refusal: { ground: string } | null; clock: Stoppable | null }[]> {
  return ReceptionModel.aggregate([
    { $match: receptionsChosen(actor, { open: true }) },
    { $project: { on: 1, 'refusal.ground': 1, ...ofClock('clock') } },
  ])
}

function openFeedback(actor: Actor, today: string): Promise<{ clocks: Stoppable[] }[]> {
  return FeedbackModel.aggregate([
    { $match: { $and: [feedbackChosen(actor, {}, today), { open: true }] } },
    { $project: ofClock('clocks') },
  ])
}
