import type { Calendar } from '../calendar/calendar.ts'
import { type CountingRuleId, countingRule } from '../counting/counting-rules.ts'
import type { CountingSettings } from '../counting/settings.ts'
import type { PlainDate } from '../plain-date.ts'
import type { ClockOptions } from './legal-date.ts'
import type { Step } from './step.ts'

/** A computation under way: each rule of counting adds its step and, where it is our reading, its position. */
export interface Counting {
  calendar: Calendar
  options: ClockOptions
  settings: CountingSettings
  /** The start event, after an arrival was moved. */
  start: PlainDate
  steps: Step[]
  positions: string[]
}

/** What a step cites for a rule of counting: the text that was in force on the start event (CNT-18). */
export function citationOf({ start }: Counting, rule: CountingRuleId): string {
  return countingRule(rule, start).citation
}
