import type { Request } from 'express'
import type { FieldError } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { Period, Preset } from '../period.ts'
import { periodOf, presets } from '../period.ts'

/** The period that an address asks for, and what is wrong with it; then the year stands in its place. */
export interface ChosenPeriod {
  preset: Preset
  period: Period
  below: boolean
  /** As typed. */
  typed: { from: string; to: string }
  errors: Record<string, FieldError>
}

export function chosenPeriod(req: Request): ChosenPeriod {
  const { today, actor } = req.context
  const text = (name: string) => (typeof req.query[name] === 'string' ? req.query[name].trim() : '')
  const asked = presets.find((preset) => preset === text('preset'))
  const preset = asked ?? (text('from') || text('to') ? 'free' : 'thisYear')
  const below = text('below') === 'yes' && actor.officesBelow.length > 0
  if (preset !== 'free') {
    const period = periodOf(preset, today)
    return { preset, period, below, typed: shown(period), errors: {} }
  }
  const [from, to] = [parseWrittenDate(text('from')), parseWrittenDate(text('to'))]
  const errors: Record<string, FieldError> = {}
  if (!from) errors.from = { key: text('from') ? 'errors.date.notUnderstood' : 'errors.date.required' }
  if (!to) errors.to = { key: text('to') ? 'errors.date.notUnderstood' : 'errors.date.required' }
  if (from && to && from > to) errors.to = { key: 'errors.figures.backwards' }
  if (!from || !to || from > to)
    return { preset, period: periodOf('thisYear', today), below, typed: { from: text('from'), to: text('to') }, errors }
  return { preset, period: { from, to }, below, typed: shown({ from, to }), errors }
}

function shown({ from, to }: Period): ChosenPeriod['typed'] {
  return { from: shortDate(from), to: shortDate(to) }
}

/** The words of an address that stand for a period. */
export function queryOfPeriod({ preset, period, below }: Pick<ChosenPeriod, 'preset' | 'period' | 'below'>): string {
  const query = new URLSearchParams(preset === 'free' ? { from: period.from, to: period.to } : { preset })
  if (below) query.set('below', 'yes')
  return query.toString()
}
