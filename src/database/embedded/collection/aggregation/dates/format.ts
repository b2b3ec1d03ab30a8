import { DatabaseError } from '../../../errors.ts'
import type { Maybe } from '../../../values/value.ts'
import { namedOperator } from '../operands.ts'
import { isNothing } from '../truth.ts'
import { dateOf, dayOfYear, isoWeek, offsetMinutes, shifted, week, weekday, zoneOf } from './civil.ts'

/** Names as mongod writes them, whatever the language of the machine. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

type Specifier = (local: Date, offset: number) => string

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/dateToString/ (Format Specifiers) */
const specifiers: Record<string, Specifier> = {
  '%': () => '%',
  b: (local) => monthNames[local.getUTCMonth()].slice(0, 3),
  B: (local) => monthNames[local.getUTCMonth()],
  d: (local) => padded(local.getUTCDate(), 2),
  G: (local) => padded(isoWeek(local).year, 4),
  H: (local) => padded(local.getUTCHours(), 2),
  j: (local) => padded(dayOfYear(local), 3),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  u: (local) => String(isoWeek(local).day),
  U: (local) => padded(week(local), 2),
  V: (local) => padded(isoWeek(local).week, 2),
  w: (local) => String(weekday(local) + 1),
  Y: (local) => padded(local.getUTCFullYear(), 4),
  z: (_, offset) => {
    const minutes = Math.abs(offset)
    return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`
  },
  Z: (_, offset) => String(offset),
}

function formatted(date: Date, format: string, zone: string): string {
  const local = shifted(date, zone)
  const offset = offsetMinutes(zone, date)
  if (local.getUTCFullYear() < 0 || local.getUTCFullYear() > 9999)
    throw new DatabaseError(18537, `Could not convert date to string: date component was outside the supported range`)
  return format.replace(/%(.?)/gs, (_, sign: string) => {
    const write = Object.hasOwn(specifiers, sign) ? specifiers[sign] : undefined
    if (!write) throw new DatabaseError(18536, `Invalid format character '%${sign}' in format string`)
    return write(local, offset)
  })
}

const isoFormat = '%Y-%m-%dT%H:%M:%S.%L'

function dateToString({ date, format, timezone, onNull }: Record<string, Maybe>): Maybe {
  const at = dateOf(date)
  const zone = zoneOf(timezone)
  if (!at) return onNull === undefined ? null : onNull
  if (zone === undefined || (format !== undefined && isNothing(format))) return null
  if (format !== undefined && typeof format !== 'string')
    throw new DatabaseError(18533, '$dateToString requires that "format" be a string')
  // Without a format the letter Z is only written for UTC.
  return formatted(at, format ?? (zone === 'UTC' ? `${isoFormat}Z` : isoFormat), zone)
}

export const dateFormatOperators = {
  $dateToString: namedOperator('$dateToString', ['date', 'format?', 'timezone?', 'onNull?'], dateToString),
}
