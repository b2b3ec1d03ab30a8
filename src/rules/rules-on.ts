import type { Confidence, Law, LawRule, PlainDate, RuleFamily } from '../law/index.ts'
import { addDays } from '../law/index.ts'

/** What is chosen of the law; the list, its counts and its export are one of these. */
export interface RuleChoice {
  on: PlainDate
  family?: RuleFamily
  mark?: Confidence
}

/** The rules in force on the day of a choice, by family and in the order of the law. */
export function rulesChosen(law: Law, { on, family, mark }: RuleChoice): LawRule[] {
  return law.lawOn(on).filter((rule) => (!family || rule.family === family) && (!mark || rule.confidence === mark))
}

/** A day on which the law changed, and how many rules began, ended or took another wording on it. */
export interface ChangeDay {
  on: PlainDate
  dayBefore: PlainDate
  count: number
}

/**
 * Every day on which a rule began or was no longer in force, the oldest first; also the day from which a transitional
 * rule lets it apply earlier.
 */
export function changeDays(rules: readonly LawRule[]): ChangeDay[] {
  const changed = new Map<PlainDate, Set<string>>()
  const add = (day: PlainDate, id: string) => changed.set(day, (changed.get(day) ?? new Set()).add(id))
  for (const { id, inForceFrom, inForceTo, earlier } of rules) {
    add(earlier?.from ?? inForceFrom, id)
    if (inForceTo !== null) add(addDays(inForceTo, 1), id)
  }
  return [...changed]
    .map(([on, ids]) => ({ on, dayBefore: addDays(on, -1), count: ids.size }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The versions of a rule, the oldest first; empty for an id that no rule has. */
export function versionsOf(law: Law, id: string): LawRule[] {
  return law.rules.filter((rule) => rule.id === id).toSorted((a, b) => a.version - b.version)
}

/** The version of a rule that applies on a day, else the last that ended before it, else the first that begins after. */
export function versionNear(law: Law, id: string, on: PlainDate): LawRule | undefined {
  const versions = versionsOf(law, id)
  return law.ruleOf(id, on) ?? versions.findLast(({ inForceFrom }) => inForceFrom <= on) ?? versions[0]
}
