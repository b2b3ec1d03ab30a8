import { type HolidayRule, holidayRules } from '../calendar/holiday-rules.ts'
import type { ClockDefinition } from '../clocks/clock.ts'
import { clockDefinitions } from '../clocks/clock-definitions.ts'
import { complexRules } from '../clocks/complex-case.ts'
import { competenceRules } from '../competence/competence-rules.ts'
import { type Link, settlingChain } from '../competence/settling-chain.ts'
import { type SubjectRoute, subjectRoutes } from '../competence/subject-routes.ts'
import { type CountingRule, countingRules } from '../counting/counting-rules.ts'
import decisionRows from '../data/decision-rows.json' with { type: 'json' }
import type { WrittenRow } from '../decisions/rule.ts'
import { peopleRules } from '../people/people-rules.ts'
import { onlineRules } from '../receptions/online-rules.ts'
import { type RefusalGround, refusalGrounds } from '../receptions/refusal-grounds.ts'
import { type ReportRule, reportRules } from '../reports/report-rules.ts'
import type { WrittenRule } from '../written-rule.ts'
import { type Transition, transitions } from './transitions.ts'

/** Everything that the law is written down in, as it stands in the data. */
export interface LawSources {
  rows: readonly WrittenRow[]
  clocks: readonly ClockDefinition[]
  countingRules: Readonly<Record<string, readonly CountingRule[]>>
  complexRules: readonly WrittenRule[]
  settlingChain: readonly Link[]
  competenceRules: readonly WrittenRule[]
  subjectRoutes: Readonly<Record<string, readonly SubjectRoute[]>>
  refusalGrounds: readonly RefusalGround[]
  peopleRules: readonly WrittenRule[]
  onlineRules: readonly WrittenRule[]
  reportRules: readonly ReportRule[]
  holidayRules: readonly HolidayRule[]
  transitions: readonly Transition[]
}

export const lawSources: LawSources = {
  rows: decisionRows.rows,
  clocks: clockDefinitions,
  countingRules,
  complexRules,
  settlingChain,
  competenceRules,
  subjectRoutes,
  refusalGrounds,
  peopleRules,
  onlineRules,
  reportRules,
  holidayRules,
  transitions,
}
