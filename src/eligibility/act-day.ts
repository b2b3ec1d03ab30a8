import type { FactName, PlainDate } from '../law/index.ts'
import type { AnsweredFact } from '../letters/index.ts'
import { plainDateOf } from '../time/clock.ts'

/** Facts of what happens after the receipt, each on a day of its own (law/README § 2, `tr.act`). */
const factsOfActs: readonly FactName[] = ['withdrawn', 'accusedDied', 'awaits']

/** Whether a question is about something that happens on a day, so that the day is asked with it. */
export function isAct(name: FactName): boolean {
  return factsOfActs.includes(name)
}

/**
 * The day of the last act that the facts tell: its law decides, whenever the letter is looked at. An answer from before
 * days were kept counts from the day on which it was given. Null while nothing has happened since the receipt.
 */
export function actDayOf(facts: readonly AnsweredFact[]): PlainDate | null {
  const days = facts
    .filter(({ name, value }) => isAct(name) && value !== 'none')
    .map(({ on, at }) => on ?? plainDateOf(new Date(at)))
  return days.sort().at(-1) ?? null
}
