import { isPlainDate, type PlainDate } from '../../law/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import { type Given, NotUnderstood, type Words } from './answer.ts'

/** The value of an option that must be given. `possible` says what may stand there. */
export function required(given: Given, option: string, possible: string, { t }: Words): string {
  const value = given.text(option)
  if (value === undefined) throw new NotUnderstood(t('lawCommand.problem.missing', { option: `--${option}`, possible }))
  return value
}

/** A day, written 2026-02-13 or 13/02/2026. */
export function dayOf(text: string, { t }: Words): PlainDate {
  const day = parseWrittenDate(text)
  if (!day || !isPlainDate(day)) throw new NotUnderstood(t('lawCommand.problem.notADay', { given: text }))
  return day
}

export function requiredDay(given: Given, option: string, words: Words): PlainDate {
  return dayOf(required(given, option, words.t('lawCommand.aDay'), words), words)
}

export function optionalDay(given: Given, option: string, words: Words): PlainDate | undefined {
  const text = given.text(option)
  return text === undefined ? undefined : dayOf(text, words)
}

/** One of the values that are possible. */
export function oneOf<T extends string>(text: string, what: string, possible: readonly T[], { t }: Words): T {
  if ((possible as readonly string[]).includes(text)) return text as T
  throw new NotUnderstood(t('lawCommand.problem.notOneOf', { what, given: text, possible: possible.join(', ') }))
}

export function optionalOneOf<T extends string>(
  given: Given,
  option: string,
  possible: readonly T[],
  words: Words,
): T | undefined {
  const text = given.text(option)
  return text === undefined ? undefined : oneOf(text, `--${option}`, possible, words)
}

/** "2026-07-10..2026-07-31"; nothing after the dots means that it has not ended. */
export function intervalOf(text: string, words: Words): { from: PlainDate; to: PlainDate | null } {
  const parts = text.split('..')
  const [from, to] = parts
  if (parts.length !== 2 || !from) throw new NotUnderstood(words.t('lawCommand.problem.notAnInterval', { given: text }))
  const interval = { from: dayOf(from, words), to: to ? dayOf(to, words) : null }
  if (interval.to !== null && interval.to < interval.from)
    throw new NotUnderstood(words.t('lawCommand.problem.notAnInterval', { given: text }))
  return interval
}

/** name=value */
export function pairOf(text: string, option: string, { t }: Words): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new NotUnderstood(t('lawCommand.problem.notAPair', { option, given: text }))
  return [text.slice(0, at), text.slice(at + 1)]
}
