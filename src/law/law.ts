import { type Calendar, createCalendar } from './calendar/calendar.ts'
import { builtInCalendar, type CalendarYear } from './calendar/calendar-year.ts'
import { validateCalendar } from './calendar/validate-calendar.ts'
import { clockDefinitions, readClocks } from './clocks/clock-definitions.ts'
import type { ClockId } from './clocks/clock-ids.ts'
import { deadline } from './clocks/deadline.ts'
import type { ClockOptions, LegalDate } from './clocks/legal-date.ts'
import type { CompetenceAnswer, CompetenceQuestion } from './competence/competence.ts'
import { competenceOf } from './competence/competence-of.ts'
import { denunciationRules } from './competence/denunciation-rules.ts'
import { checkChain, settlingChain } from './competence/settling-chain.ts'
import { subjectRoutes } from './competence/subject-routes.ts'
import { contentHash } from './content-hash.ts'
import decisionRows from './data/decision-rows.json' with { type: 'json' }
import { type Decision, decide } from './decisions/decide.ts'
import { type Rule, readRows } from './decisions/rule.ts'
import type { FactName, Facts } from './facts/fact-definitions.ts'
import { inForceOn } from './in-force.ts'
import type { PlainDate } from './plain-date.ts'
import { type OnlineReception, onlineReception } from './receptions/online-reception.ts'
import { type RefusalGround, refusalGrounds } from './receptions/refusal-grounds.ts'
import { type ReceptionDecision, refusalGroundsOn, refuseReception } from './receptions/refuse-reception.ts'
import { maxRepresentatives, type Representatives } from './receptions/representatives.ts'

/** The law as the office applies it: facts and plain dates in, decisions and dates with their derivation out. */
export interface Law {
  /** Fingerprint of rules, clocks and calendar, stored with each decision. */
  readonly version: string
  readonly calendar: Calendar
  /**
   * Decides one content by the rows in force on the day of receipt, or of the later act (`tr.act`). A fact that is
   * not given is unknown.
   */
  decide(facts: Facts, on: PlainDate): Decision
  /** The facts to ask next, in the order of the circular; empty when the decision is complete. */
  questions(facts: Facts, on: PlainDate): FactName[]
  /** The facts that can still add a duty (protection, prevention of harm …), to ask beside or after `questions`. */
  dutyQuestions(facts: Facts, on: PlainDate): FactName[]
  /** The rows in force on a day, in the order of evaluation. */
  rulesOn(on: PlainDate): Rule[]
  deadline(clock: ClockId, start: PlainDate, options?: ClockOptions): LegalDate
  maxRepresentatives(people: number, on: PlainDate, where: 'reception' | 'complaintLetter'): Representatives
  competence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer
  /** Whether the facts themselves establish a refusal of the reception. */
  refuseReception(facts: Facts, on: PlainDate): ReceptionDecision
  /** The grounds of refusal in force, for the officer to choose by what he sees. */
  refusalGroundsOn(on: PlainDate): RefusalGround[]
  onlineReception(facts: Facts, on: PlainDate): OnlineReception
}

const rules = {
  rows: decisionRows.rows,
  clocks: clockDefinitions,
  refusalGrounds,
  settlingChain,
  denunciationRules,
  subjectRoutes,
}

/**
 * The law with the built-in calendar, or with the years that the office keeps. Validates everything and throws an
 * Error that names the rule, clock or day which cannot be trusted: a wrong law must not start.
 */
export function createLaw(calendarEntries: CalendarYear[] = builtInCalendar): Law {
  const problems = validateCalendar(calendarEntries)
  if (problems.length > 0) throw new Error(`The calendar cannot be used. ${problems.join('; ')}`)
  const calendar = createCalendar(calendarEntries)
  const clocks = readClocks(clockDefinitions)
  const rows = readRows(decisionRows.rows)
  checkChain(settlingChain)
  const rowsOn = (on: PlainDate) => rows.filter(({ rule }) => inForceOn(rule, on))
  const decideOn = (facts: Facts, on: PlainDate) => decide(rowsOn(on), facts)

  return {
    version: contentHash({ ...rules, calendar: calendar.version }),
    calendar,
    decide: decideOn,
    questions: (facts, on) => decideOn(facts, on).missing,
    dutyQuestions: (facts, on) => decideOn(facts, on).missingForDuties,
    rulesOn: (on) => rowsOn(on).map(({ rule }) => rule),
    deadline(clock, start, options) {
      const definition = clocks.get(clock)
      if (!definition) throw new RangeError(`Unknown clock: ${clock}`)
      return deadline(calendar, definition, start, options)
    },
    maxRepresentatives,
    competence: competenceOf,
    refuseReception,
    refusalGroundsOn,
    onlineReception,
  }
}
