export { type Calendar, createCalendar, type DayOff } from './calendar/calendar.ts'
export { type CalendarDifference, calendarDifferences } from './calendar/calendar-differences.ts'
export type { CalendarYear, DayOffKind, MakeUpDay, NonWorkingDay, YearStatus } from './calendar/calendar-year.ts'
export { builtInCalendar } from './calendar/calendar-year.ts'
export { type DecidedHolidays, decidedHolidays, lieuExceptions } from './calendar/decided-holidays.ts'
export { holidaysOf, type LawfulDay } from './calendar/holidays-by-law.ts'
export {
  type CalendarProblem,
  type CalendarProblemCode,
  calendarProblems,
  validateCalendar,
} from './calendar/validate-calendar.ts'
export { workingDaysBetween } from './calendar/working-days.ts'
export { checkLaw, lawProblems } from './check-law.ts'
export type { Confidence } from './citation.ts'
export { startEvents } from './clocks/clock-definitions.ts'
export { type ClockId, clockIds } from './clocks/clock-ids.ts'
export { complexCaseOn, complexGrounds } from './clocks/complex-case.ts'
export type { ClockOptions, LegalDate } from './clocks/legal-date.ts'
export type { NoLengthReason, Step } from './clocks/step.ts'
export type { Unit, Variant } from './clocks/variant.ts'
export {
  type BodyLevel,
  bodyLevels,
  type Competence,
  type CompetenceAnswer,
  type CompetenceCandidate,
  type CompetenceQuestion,
  type CompetenceReason,
  type CompetenceRule,
  type MissingFact,
  type Settler,
  type Viewer,
} from './competence/competence.ts'
export { type DeskMatter, deskMatters, deskOf } from './competence/desks.ts'
export { routingSubjects } from './competence/subject-routes.ts'
export { type CountingRule, type CountingRuleId, countingRules } from './counting/counting-rules.ts'
export type { Interval, IntervalEffect } from './counting/interruptions.ts'
export type { SkippedDay } from './counting/rolling.ts'
export { type CountingSettings, defaultSettings } from './counting/settings.ts'
export { caseDefaults } from './decisions/case-defaults.ts'
export type { Condition } from './decisions/condition.ts'
export type { Decision } from './decisions/decide.ts'
export { type TablePeriod, tableFrom } from './decisions/decision-table.ts'
export { type Handling, handlings, type Outcome, outcomes, papers } from './decisions/outcomes.ts'
export { parseCondition } from './decisions/parse-condition.ts'
export type { Rule } from './decisions/rule.ts'
export type { TableAnalysis, Witness } from './decisions/table-analysis.ts'
export { type AccusedMove, type AccusedPost, accusedMoves, accusedPosts } from './facts/accused.ts'
export {
  type FactDefinition,
  type FactName,
  type Facts,
  type FactValue,
  factDefinition,
  factDefinitions,
  inQuestionOrder,
} from './facts/fact-definitions.ts'
export { citationInWords, groundsIn } from './forms/citation-in-words.ts'
export type { Form } from './forms/form.ts'
export { formOf, printedForm } from './forms/form-of.ts'
export { createLaw, type Law, type TransitionAnswer } from './law.ts'
export {
  afterDeath,
  appointmentRules,
  authorisationNeeded,
  identificationOf,
  type Representatives,
  representativesFor,
  secrecyOf,
} from './people/index.ts'
export {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isPlainDate,
  isWeekend,
  type PlainDate,
  weekday,
  yearOf,
} from './plain-date.ts'
export type { OnlineReception } from './receptions/online-reception.ts'
export type { RefusalGround } from './receptions/refusal-grounds.ts'
export type { ReceptionDecision } from './receptions/refuse-reception.ts'
export { maxRepresentatives } from './receptions/representatives.ts'
export {
  type ReportKind,
  type ReportPeriod,
  reportPeriod,
  reportQuarterOf,
  reportYearOf,
} from './reports/report-periods.ts'
export type { Article } from './versions/articles.ts'
export { collectRules } from './versions/collect-rules.ts'
export { type Instrument, instruments } from './versions/instruments.ts'
export { type LawRule, type RuleFamily, ruleFamilies, ruleKey } from './versions/law-rule.ts'
export { ruleContentHash } from './versions/rule-content.ts'
export { LawProblem, problemLine, type RuleProblem } from './versions/rule-problem.ts'
export type { MatterDates } from './versions/transitions.ts'
