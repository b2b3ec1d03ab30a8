import { DatabaseError } from '../../../errors.ts'
import { wholeNumber } from '../../../values/numbers.ts'
import { Long, type Maybe } from '../../../values/value.ts'
import { namedOperator, type Operands } from '../operands.ts'
import { isNothing } from '../truth.ts'
import { civilOf, dateOf, day, instantOf, shifted, unshifted, weekday, zoneOf } from './civil.ts'

/** Units of a fixed length, in milliseconds; days and weeks are those of the zone's calendar. */
export const unitLengths: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day,
  week: 7 * day,
}
export const unitMonths: Record<string, number> = { month: 1, quarter: 3, year: 12 }

/** @throws FailedToParse-like codes of mongod (5439013, 5439014) for what is no unit */
export function unitOf(value: Maybe): string {
  if (typeof value !== 'string') throw new DatabaseError(5439013, 'requires "unit" to be a string')
  if (!Object.hasOwn(unitLengths, value) && !Object.hasOwn(unitMonths, value))
    throw new DatabaseError(9, `unknown time unit value: ${value}`)
  return value
}

/** So many units after a date; months keep to the last day of a shorter one. */
export function later(date: Date, unit: string, amount: number, zone: string): Date {
  if (unit in unitMonths) {
    const civil = civilOf(date, zone)
    const total = civil.month - 1 + amount * unitMonths[unit]
    const year = civil.year + Math.floor(total / 12)
    const month = (((total % 12) + 12) % 12) + 1
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return instantOf({ ...civil, year, month, day: Math.min(civil.day, last) }, zone)
  }
  if (unit === 'day' || unit === 'week')
    return unshifted(new Date(shifted(date, zone).getTime() + amount * unitLengths[unit]), zone)
  return new Date(date.getTime() + amount * unitLengths[unit])
}

function added(operator: string, sign: 1 | -1) {
  return namedOperator(operator, ['startDate', 'unit', 'amount', 'timezone?'], (operands: Operands) => {
    const start = dateOf(operands.startDate)
    const zone = zoneOf(operands.timezone)
    if (!start || zone === undefined || isNothing(operands.unit) || isNothing(operands.amount)) return null
    const amount = wholeNumber(operands.amount)
    if (amount === undefined) throw new DatabaseError(5166405, `${operator} expects integer amount of time units`)
    const result = later(start, unitOf(operands.unit), sign * amount, zone)
    if (Number.isNaN(result.getTime())) throw new DatabaseError(5166406, `${operator} overflowed`)
    return result
  })
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The day that weeks begin with, Sunday 0. @throws 5439015 */
function firstWeekday(value: Maybe): number {
  if (value === undefined) return 0
  const wanted = typeof value === 'string' ? value.toLowerCase() : ''
  const found = weekdays.findIndex((name) => name === wanted || (wanted.length === 3 && name.startsWith(wanted)))
  if (found < 0) throw new DatabaseError(5439015, `"startOfWeek" must be a day of the week, found: ${String(value)}`)
  return found
}

/** How many whole units lie between 1970 and the local date; two dates differ by as many as their counts do. */
function unitsBefore(local: Date, unit: string, startOfWeek: number): number {
  if (unit in unitMonths) return Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / unitMonths[unit])
  // 1 January 1970 was a Thursday.
  if (unit === 'week') return Math.floor((Math.floor(local.getTime() / day) + 4 - startOfWeek) / 7)
  return Math.floor(local.getTime() / unitLengths[unit])
}

function dateDiff(operands: Operands): Maybe {
  const start = dateOf(operands.startDate)
  const end = dateOf(operands.endDate)
  const zone = zoneOf(operands.timezone)
  if (!start || !end || zone === undefined || isNothing(operands.unit)) return null
  const unit = unitOf(operands.unit)
  if (unit === 'week' && operands.startOfWeek !== undefined && isNothing(operands.startOfWeek)) return null
  const startOfWeek = unit === 'week' ? firstWeekday(operands.startOfWeek) : 0
  // Shorter units are counted by the time that passes, whatever the clocks are set to meanwhile.
  const isByClock = unit in unitMonths || unit === 'week' || unit === 'day'
  const count = (date: Date) => unitsBefore(isByClock ? shifted(date, zone) : date, unit, startOfWeek)
  return Long.fromNumber(count(end) - count(start))
}

const reference = Date.UTC(2000, 0, 1)

function dateTrunc(operands: Operands): Maybe {
  const at = dateOf(operands.date)
  const zone = zoneOf(operands.timezone)
  const { binSize } = operands
  if (!at || zone === undefined || isNothing(operands.unit) || (binSize !== undefined && isNothing(binSize)))
    return null
  const unit = unitOf(operands.unit)
  const size = binSize === undefined ? 1 : wholeNumber(binSize)
  if (size === undefined || size <= 0)
    throw new DatabaseError(5439017, '$dateTrunc requires "binSize" to be a positive integer')
  const local = shifted(at, zone)
  if (unit in unitMonths) {
    const bin = unitMonths[unit] * size
    const since = (local.getUTCFullYear() - 2000) * 12 + local.getUTCMonth()
    const month = Math.floor(since / bin) * bin + 1
    return instantOf({ year: 2000, month, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 }, zone)
  }
  const start = unit === 'week' ? firstWeekStart(firstWeekday(operands.startOfWeek)) : reference
  const bin = unitLengths[unit] * size
  return unshifted(new Date(start + Math.floor((local.getTime() - start) / bin) * bin), zone)
}

/** The first such day on or after 1 January 2000, from which bins of weeks are counted. */
function firstWeekStart(startOfWeek: number): number {
  return reference + ((startOfWeek - weekday(new Date(reference)) + 7) % 7) * day
}

export const dateArithmeticOperators = {
  $dateAdd: added('$dateAdd', 1),
  $dateSubtract: added('$dateSubtract', -1),
  $dateDiff: namedOperator('$dateDiff', ['startDate', 'endDate', 'unit', 'timezone?', 'startOfWeek?'], dateDiff),
  $dateTrunc: namedOperator('$dateTrunc', ['date', 'unit', 'binSize?', 'timezone?', 'startOfWeek?'], dateTrunc),
}
