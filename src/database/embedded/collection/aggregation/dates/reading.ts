import { DatabaseError } from '../../../errors.ts'
import { wholeNumber } from '../../../values/numbers.ts'
import type { Maybe } from '../../../values/value.ts'
import { namedOperator, type Operands } from '../operands.ts'
import { isNothing } from '../truth.ts'
import { day, instantOf, isoWeek, offsetMinutes, unshifted, yearStart, zoneOf } from './civil.ts'
import { monthNames } from './format.ts'

type Fields = Record<string, number>

/** What each specifier of a format reads: the field that it fills, and the text that it takes. */
const specifiers: Record<string, [string, string]> = {
  Y: ['year', '\\d{4}'],
  m: ['month', '\\d{1,2}'],
  d: ['day', '\\d{1,2}'],
  H: ['hour', '\\d{1,2}'],
  M: ['minute', '\\d{1,2}'],
  S: ['second', '\\d{1,2}'],
  L: ['millisecond', '\\d{1,3}'],
  j: ['dayOfYear', '\\d{1,3}'],
  G: ['isoWeekYear', '\\d{4}'],
  V: ['isoWeek', '\\d{1,2}'],
  u: ['isoDayOfWeek', '[1-7]'],
  b: ['monthName', '[A-Za-z]{3}'],
  B: ['monthName', '[A-Za-z]{3,9}'],
  z: ['offset', '[+-]\\d\\d:?\\d\\d|Z'],
  Z: ['offsetMinutes', '[+-]?\\d{1,4}'],
}

function patternOf(format: string): { pattern: RegExp; fields: string[] } {
  const fields: string[] = []
  const source = format.replace(/%(.?)|[\s\S]/g, (whole, sign?: string) => {
    if (sign === undefined) return whole.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    if (sign === '%') return '%'
    const known = Object.hasOwn(specifiers, sign) ? specifiers[sign] : undefined
    if (!known) throw new DatabaseError(18536, `Invalid format character '%${sign}' in format string`)
    fields.push(known[0])
    return `(${known[1]})`
  })
  return { pattern: new RegExp(`^${source}$`), fields }
}

function cannotParse(text: string, why: string): DatabaseError {
  return new DatabaseError(241, `Error parsing date string '${text}'; ${why}`)
}

function withFormat(text: string, format: string, zone: string | undefined): Date {
  const { pattern, fields } = patternOf(format)
  const match = pattern.exec(text)
  if (!match) throw cannotParse(text, `it does not follow the format '${format}'`)
  const found: Fields = {}
  let ownZone: string | undefined
  fields.forEach((field, place) => {
    const part = match[place + 1]
    if (field === 'offset') ownZone = part === 'Z' ? 'UTC' : part
    else if (field === 'offsetMinutes') ownZone = zoneOfMinutes(Number(part))
    else if (field === 'monthName') found.month = monthOf(part)
    else found[field] = Number(part)
  })
  if (ownZone && zone !== undefined)
    throw cannotParse(
      text,
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    )
  const date = fromFields(found, ownZone ?? zone ?? 'UTC')
  if (!date) throw cannotParse(text, 'it is incomplete or out of range')
  return date
}

function monthOf(name: string): number {
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1
}

function zoneOfMinutes(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}

function fromFields(fields: Fields, zone: string): Date | undefined {
  const time = {
    hour: fields.hour ?? 0,
    minute: fields.minute ?? 0,
    second: fields.second ?? 0,
    millisecond: fields.millisecond ?? 0,
  }
  if (time.hour > 24 || time.minute > 59 || time.second > 59) return undefined
  if (fields.isoWeekYear !== undefined) {
    const { isoWeekYear, isoWeek: weekNumber = 1, isoDayOfWeek = 1 } = fields
    return fromIsoWeek({ isoWeekYear, isoWeek: weekNumber, isoDayOfWeek, ...time }, zone)
  }
  if (fields.year === undefined) return undefined
  if (fields.dayOfYear !== undefined)
    return instantOf({ year: fields.year, month: 1, day: fields.dayOfYear, ...time }, zone)
  const { month, day: dayOfMonth } = fields
  if (!month || !dayOfMonth || month > 12 || dayOfMonth > daysIn(fields.year, month)) return undefined
  return instantOf({ year: fields.year, month, day: dayOfMonth, ...time }, zone)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

interface IsoFields {
  isoWeekYear: number
  isoWeek: number
  isoDayOfWeek: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

function fromIsoWeek(fields: IsoFields, zone: string): Date {
  const fourth = new Date(yearStart(fields.isoWeekYear) + 3 * day)
  const monday = fourth.getTime() - (isoWeek(fourth).day - 1) * day
  const days = (fields.isoWeek - 1) * 7 + fields.isoDayOfWeek - 1
  const seconds = (fields.hour * 60 + fields.minute) * 60 + fields.second
  return unshifted(new Date(monday + days * day + seconds * 1000 + fields.millisecond), zone)
}

/** ISO 8601 and near it: a date, with or without time and offset (manual: "$dateFromString"). */
const common =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/

function withoutFormat(text: string, zone: string | undefined): Date {
  const match = common.exec(text.trim())
  if (!match) throw cannotParse(text, 'its form is not known')
  const [, year, month, dayOfMonth, hour = '0', minutes = '0', second = '0', fraction = '0', offset] = match
  if (offset && zone !== undefined)
    throw cannotParse(
      text,
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    )
  const fields: Fields = {
    year: Number(year),
    month: Number(month),
    day: Number(dayOfMonth),
    hour: Number(hour),
    minute: Number(minutes),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  }
  const date = fromFields(fields, offset ? (offset === 'Z' ? 'UTC' : offset) : (zone ?? 'UTC'))
  if (!date) throw cannotParse(text, 'it is out of range')
  return date
}

/** A date from a text in the usual form, as $toDate reads it. @throws ConversionFailure (241) */
export function readDate(text: string): Date {
  return withoutFormat(text, undefined)
}

function dateFromString({ dateString, format, timezone, onError, onNull }: Operands): Maybe {
  if (isNothing(dateString)) return onNull === undefined ? null : onNull
  if (timezone !== undefined && isNothing(timezone)) return null
  if (format !== undefined && isNothing(format)) return null
  try {
    if (typeof dateString !== 'string')
      throw new DatabaseError(241, "$dateFromString requires that 'dateString' be a string")
    const zone = timezone === undefined ? undefined : zoneOf(timezone)
    return typeof format === 'string' ? withFormat(dateString, format, zone) : withoutFormat(dateString, zone)
  } catch (error) {
    if (onError !== undefined && error instanceof DatabaseError && error.code === 241) return onError
    throw error
  }
}

const dateNames = ['year', 'month', 'day']
const isoNames = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const timeNames = ['hour', 'minute', 'second', 'millisecond']

function dateFromParts(operands: Operands): Maybe {
  const { timezone, ...parts } = operands
  const isIso = 'isoWeekYear' in parts
  if (!isIso && !('year' in parts))
    throw new DatabaseError(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  if ((isIso ? dateNames : isoNames).some((name) => name in parts))
    throw new DatabaseError(40489, '$dateFromParts does not allow mixing natural dates with ISO dates')
  const zone = zoneOf(timezone)
  if (zone === undefined || Object.values(parts).some(isNothing)) return null
  const found: Fields = {}
  for (const [name, value] of Object.entries(parts)) {
    const number = wholeNumber(value)
    if (number === undefined) throw new DatabaseError(40515, `'${name}' must evaluate to an integer`)
    found[name] = number
  }
  const year = found.year ?? found.isoWeekYear
  if (year < 1 || year > 9999)
    throw new DatabaseError(40523, `'year' must evaluate to an integer in the range 1 to 9999`)
  offsetMinutes(zone, new Date(0))
  const time = { hour: 0, minute: 0, second: 0, millisecond: 0 }
  if (isIso) return fromIsoWeek({ isoWeekYear: year, isoWeek: 1, isoDayOfWeek: 1, ...time, ...found }, zone)
  return instantOf({ year, month: 1, day: 1, ...time, ...found }, zone)
}

export const dateReadingOperators = {
  $dateFromString: namedOperator(
    '$dateFromString',
    ['dateString', 'format?', 'timezone?', 'onError?', 'onNull?'],
    dateFromString,
  ),
  $dateFromParts: namedOperator(
    '$dateFromParts',
    [...dateNames, ...isoNames, ...timeNames, 'timezone'].map((name) => `${name}?`),
    dateFromParts,
  ),
}
