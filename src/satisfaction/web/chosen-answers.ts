import type { Request } from 'express'
import type { FieldError } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import { hasText } from '../../language/translate.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { Answer, ChosenAnswers, Division } from '../answers.ts'
import { divisions, without } from '../answers.ts'
import type { ReportLine } from '../report.ts'

/** The time and the division that an address asks for, and what is wrong with it; then this year stands in its place. */
export function chosenAnswers({ query, context }: Request): {
  chosen: ChosenAnswers
  typed: { from: string; to: string }
  errors: Record<string, FieldError>
} {
  const year = context.today.slice(0, 4)
  const text = (name: 'from' | 'to', usual: string) => (typeof query[name] === 'string' ? query[name].trim() : usual)
  const typed = { from: text('from', shortDate(`${year}-01-01`)), to: text('to', shortDate(`${year}-12-31`)) }
  const [from, to] = [parseWrittenDate(typed.from), parseWrittenDate(typed.to)]
  const errors: Record<string, FieldError> = {
    ...(!from && { from: { key: typed.from ? 'errors.date.notUnderstood' : 'errors.date.required' } }),
    ...(!to && { to: { key: typed.to ? 'errors.date.notUnderstood' : 'errors.date.required' } }),
    ...(from && to && from > to && { to: { key: 'errors.figures.backwards' } }),
  }
  const by = divisions.find((one) => one === query.by) ?? 'field'
  const chosen = from && to && from <= to ? { from, to, by } : { from: `${year}-01-01`, to: `${year}-12-31`, by }
  return { chosen, typed, errors }
}

/** The words of an address that stand for a choice. */
export function queryOf({ from, to, by }: ChosenAnswers, line: string | null = null): string {
  const words = { from: shortDate(from), to: shortDate(to), by, ...(line !== null && { line }) }
  return new URLSearchParams(words).toString()
}

/** What a line of the report is called. */
export function lineText({ t }: Pick<Request, 't'>, { code, example }: ReportLine, by: Division): string {
  if (code === null) return t('satisfaction.report.total')
  if (by === 'month') return code.split('-').toReversed().join('/')
  return example ? wordsOf({ t }, example)[by] : code
}

/** Field, body and way of one answer in words. */
export function wordsOf(
  { t }: Pick<Request, 't'>,
  { field, agency, channel }: Answer,
): Record<'field' | 'agency' | 'channel', string> {
  const key = `law.subject.${field ?? without}`
  return {
    field: field === null ? t('satisfaction.line.noField') : hasText(key) ? t(key) : field,
    agency: agency?.name ?? t('satisfaction.line.ownOffice'),
    channel: t(`satisfaction.channel.${channel}`),
  }
}
