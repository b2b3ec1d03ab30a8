import { type HolidayRule, holidayRules } from '../calendar/holiday-rules.ts'
import type { ClockDefinition } from '../clocks/clock.ts'
import { clockDefinitions } from '../clocks/clock-definitions.ts'
import type { CompetenceRule } from '../competence/competence.ts'
import { denunciationRules } from '../competence/denunciation-rules.ts'
import { type Link, settlingChain } from '../competence/settling-chain.ts'
import { type SubjectRoute, subjectRoutes } from '../competence/subject-routes.ts'
import { type CountingRule, countingRules } from '../counting/counting-rules.ts'
import decisionRows from '../data/decision-rows.json' with { type: 'json' }
import type { WrittenRow } from '../decisions/rule.ts'
import { type RefusalGround, refusalGrounds } from '../receptions/refusal-grounds.ts'
import { type ReportRule, reportRules } from '../reports/report-rules.ts'
import { type Transition, transitions } from './transitions.ts'

/** Everything that the law is written down in, as it stands in the data. */
export interface LawSources {
  rows: readonly WrittenRow[]
  clocks: readonly ClockDefinition[]
  countingRules: Readonly<Record<string, readonly CountingRule[]>>
  settlingChain: readonly Link[]
  denunciationRules: Readonly<Record<string, Omit<CompetenceRule, 'id'>>>
  subjectRoutes: Readonly<Record<string, readonly SubjectRoute[]>>
  refusalGrounds: readonly RefusalGround[]
  reportRules: readonly ReportRule[]
  holidayRules: readonly HolidayRule[]
  transitions: readonly Transition[]
}

export const lawSources: LawSources = {
  rows: decisionRows.rows,
  clocks: clockDefinitions,
  countingRules,
  settlingChain,
  denunciationRules,
  subjectRoutes,
  refusalGrounds,
  reportRules,
  holidayRules,
  transitions,
}
