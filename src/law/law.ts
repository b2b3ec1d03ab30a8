import { type Calendar, createCalendar } from './calendar/calendar.ts'
import { builtInCalendar, type CalendarYear } from './calendar/calendar-year.ts'
import { validateCalendar } from './calendar/validate-calendar.ts'
import { readClocks } from './clocks/clock-definitions.ts'
import type { ClockId } from './clocks/clock-ids.ts'
import { deadline } from './clocks/deadline.ts'
import type { ClockOptions, LegalDate } from './clocks/legal-date.ts'
import type { CompetenceAnswer, CompetenceQuestion } from './competence/competence.ts'
import { competenceOf } from './competence/competence-of.ts'
import { checkChain } from './competence/settling-chain.ts'
import { contentHash } from './content-hash.ts'
import { type CountingSettings, changedSettings, defaultSettings } from './counting/settings.ts'
import { type Decision, decide } from './decisions/decide.ts'
import { type TablePeriod, tableOf } from './decisions/decision-table.ts'
import type { Rule } from './decisions/rule.ts'
import { analyse, type TableAnalysis } from './decisions/table-analysis.ts'
import type { FactName, Facts } from './facts/fact-definitions.ts'
import { appliesOn } from './in-force.ts'
import type { PlainDate } from './plain-date.ts'
import { type OnlineReception, onlineReception } from './receptions/online-reception.ts'
import type { RefusalGround } from './receptions/refusal-grounds.ts'
import { type ReceptionDecision, refusalGroundsOn, refuseReception } from './receptions/refuse-reception.ts'
import { maxRepresentatives, type Representatives } from './receptions/representatives.ts'
import { collectRules } from './versions/collect-rules.ts'
import type { LawRule } from './versions/law-rule.ts'
import { lawSources } from './versions/law-sources.ts'
import { type MatterDates, type VersionChoice, versionFor } from './versions/transitions.ts'
import { versionsById } from './versions/versions-by-id.ts'

/** The law as the office applies it: facts and plain dates in, decisions and dates with their derivation out. */
export interface Law {
  /** Fingerprint of rules, clocks, calendar and of the switches that the office set, stored with each decision. */
  readonly version: string
  readonly calendar: Calendar
  /** How the office reads what the law leaves open. */
  readonly settings: CountingSettings
  /** Every rule in all its versions, by family and order. */
  readonly rules: readonly LawRule[]
  /** The rules that apply to what happened on a day, by family and order. */
  lawOn(on: PlainDate): LawRule[]
  /** The version of a rule that applies to what happened on a day, if need be by a transitional rule. */
  ruleOf(id: string, on: PlainDate): LawRule | undefined
  /** Which day picks the version that applies, by which transitional rule and why. */
  versionFor(what: 'eligibility' | 'act' | 'clock', dates: MatterDates): TransitionAnswer
  /**
   * Decides one content by the rows in force on the day of receipt, or of the later act (`tr.act`). A fact that is
   * not given is unknown.
   */
  decide(facts: Facts, on: PlainDate): Decision
  /** The facts that can still change the deciding row, in the order of the circular; empty when it is complete. */
  questions(facts: Facts, on: PlainDate): FactName[]
  /** The facts that can still add a duty (protection, prevention of harm …), to ask beside or after `questions`. */
  dutyQuestions(facts: Facts, on: PlainDate): FactName[]
  /** The rows that apply to what happened on a day, in the order of evaluation. */
  rulesOn(on: PlainDate): Rule[]
  /** What can be proved of the decision table on a day: whether every combination of answers meets a row. */
  table(on: PlainDate): TableAnalysis
  /** The spans of days in which the decision table did not change, from the oldest to the newest. */
  periods(): readonly TablePeriod[]
  deadline(clock: ClockId, start: PlainDate, options?: ClockOptions): LegalDate
  maxRepresentatives(people: number, on: PlainDate, where: 'reception' | 'complaintLetter'): Representatives
  competence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer
  /** Whether the facts themselves establish a refusal of the reception. */
  refuseReception(facts: Facts, on: PlainDate): ReceptionDecision
  /** The grounds of refusal in force, for the officer to choose by what he sees. */
  refusalGroundsOn(on: PlainDate): RefusalGround[]
  onlineReception(facts: Facts, on: PlainDate): OnlineReception
}

export type TransitionAnswer = Omit<VersionChoice, 'transition'> & { transition: LawRule }

const rules = collectRules()
const versionsOf = versionsById(rules)

function ruleOf(id: string, on: PlainDate): LawRule | undefined {
  return versionsOf.get(id)?.find((rule) => appliesOn(rule, on))
}

/** A transitional rule is named even on a day before any version of it. */
function answeredVersionFor(what: 'eligibility' | 'act' | 'clock', dates: MatterDates): TransitionAnswer {
  const choice = versionFor(what, dates)
  const { transition, on } = choice
  return { ...choice, transition: ruleOf(transition, on) ?? versionsOf.get(transition)![0]! }
}

/**
 * The law with the built-in calendar and our readings, or with the years and the switches of the office. Validates
 * everything and throws an Error that names the rule, clock or day which cannot be trusted: a wrong law must not start.
 */
export function createLaw(
  calendarEntries: CalendarYear[] = builtInCalendar,
  officeSettings: Partial<CountingSettings> = {},
): Law {
  const problems = validateCalendar(calendarEntries)
  if (problems.length > 0) throw new Error(`The calendar cannot be used. ${problems.join('; ')}`)
  const calendar = createCalendar(calendarEntries)
  const clocks = readClocks(lawSources.clocks)
  const table = tableOf(lawSources.rows)
  checkChain(lawSources.settlingChain)
  const settings = { ...defaultSettings, ...officeSettings }
  const changed = changedSettings(settings)
  const decideOn = (facts: Facts, on: PlainDate) => decide(table, facts, on)

  return {
    version: contentHash({ ...lawSources, calendar: calendar.version, settings: changed }),
    calendar,
    settings,
    rules,
    lawOn: (on) => rules.filter((rule) => appliesOn(rule, on)),
    ruleOf,
    versionFor: answeredVersionFor,
    decide: decideOn,
    questions: (facts, on) => decideOn(facts, on).missing,
    dutyQuestions: (facts, on) => decideOn(facts, on).missingForDuties,
    rulesOn: (on) => table.on(on).rows.map(({ rule }) => rule),
    table: (on) => analyse(table, on),
    periods: () => table.periods(),
    deadline(clock, start, options) {
      const definition = clocks.get(clock)
      if (!definition) throw new RangeError(`Unknown clock: ${clock}`)
      const read = options?.settings ? { ...settings, ...options.settings } : settings
      return deadline(calendar, definition, start, options ?? {}, read)
    },
    maxRepresentatives,
    competence: competenceOf,
    refuseReception,
    refusalGroundsOn,
    onlineReception,
  }
}
