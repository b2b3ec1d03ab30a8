import type { Confidence, PlainDate, RuleFamily } from '../../law/index.ts'
import { ruleFamilies } from '../../law/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { RuleChoice } from '../rules-on.ts'

export const marks: readonly Confidence[] = ['verified', 'known', 'unverified']

/** The day of an address, as people write it; today when it is none. */
export function dayOf(query: Record<string, unknown>, today: PlainDate): PlainDate {
  return (typeof query.on === 'string' && parseWrittenDate(query.on)) || today
}

/** The choice of rules that an address stands for; unknown words are left out, never an error. */
export function choiceOfRules(query: Record<string, unknown>, today: PlainDate): RuleChoice {
  return {
    on: dayOf(query, today),
    family: ruleFamilies.find((one) => one === query.family) satisfies RuleFamily | undefined,
    mark: marks.find((one) => one === query.mark),
  }
}

/** The words of an address that a choice stands for. */
export function queryOfRules({ on, family, mark }: RuleChoice): URLSearchParams {
  return new URLSearchParams({ on, ...(family && { family }), ...(mark && { mark }) })
}
