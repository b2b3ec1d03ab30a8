import { DatabaseError } from '../../../errors.ts'
import { type Maybe, ObjectId, Timestamp } from '../../../values/value.ts'
import { typeName } from '../../matching/type-names.ts'
import { offsetOf } from '../time-zone.ts'
import { isNothing } from '../truth.ts'

const minute = 60_000
export const day = 24 * 60 * minute

/** The fields of a date as the clocks of a place show it; months from 1. */
export interface Civil {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

/** The zone of a `timezone` operand; undefined for null. @throws 40517 for what is no text */
export function zoneOf(value: Maybe): string | undefined {
  if (value === undefined) return 'UTC'
  if (isNothing(value)) return undefined
  if (typeof value === 'string') return value
  throw new DatabaseError(40517, `timezone must evaluate to a string, found ${typeName(value)}`)
}

/** The zone's distance from UTC at that time, in minutes. `zone`: an Olson name or an offset. @throws 40485 */
export function offsetMinutes(zone: string, at: Date): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const offset = /^[+-]\d/.test(zone) ? zone : offsetOf(zone, at)
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(offset)
  if (!match) throw new DatabaseError(40485, `unrecognized time zone identifier: "${zone}"`)
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

/** The date whose UTC fields are those that the clocks of the zone show. */
export function shifted(date: Date, zone: string): Date {
  return new Date(date.getTime() + offsetMinutes(zone, date) * minute)
}

/** The instant at which the clocks of the zone show what the UTC fields of `local` say. */
export function unshifted(local: Date, zone: string): Date {
  const guess = new Date(local.getTime() - offsetMinutes(zone, local) * minute)
  return new Date(local.getTime() - offsetMinutes(zone, guess) * minute)
}

/** The fields of a date in a zone. */
export function civilOf(date: Date, zone: string): Civil {
  const local = shifted(date, zone)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  }
}

/** The instant of such fields; those beyond their range carry over into the next larger ones. */
export function instantOf(civil: Civil, zone: string): Date {
  const months = civil.month - 1
  const first = new Date(0)
  first.setUTCFullYear(civil.year + Math.floor(months / 12), ((months % 12) + 12) % 12, 1)
  const hours = (civil.day - 1) * 24 + civil.hour
  const seconds = (hours * 60 + civil.minute) * 60 + civil.second
  return unshifted(new Date(first.getTime() + seconds * 1000 + civil.millisecond), zone)
}

/** A date operand: dates, and the time within ObjectIds and timestamps; undefined for null. @throws 16006 */
export function dateOf(value: Maybe): Date | undefined {
  if (isNothing(value)) return undefined
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  throw new DatabaseError(16006, `can't convert from BSON type ${typeName(value)} to Date`)
}

/** Day of the week of a local date, Sunday 0. */
export function weekday(local: Date): number {
  return local.getUTCDay()
}

/** Day of the year of a local date, from 1. */
export function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - yearStart(local.getUTCFullYear())) / day) + 1
}

/** Week of the year: weeks begin on Sunday, the days before the first Sunday are in week 0 (manual: "$week"). */
export function week(local: Date): number {
  return Math.floor((dayOfYear(local) + 6 - weekday(local)) / 7)
}

/** ISO 8601: weeks begin on Monday, week 1 has the year's first Thursday. */
export function isoWeek(local: Date): { year: number; week: number; day: number } {
  const isoDay = weekday(local) === 0 ? 7 : weekday(local)
  const thursday = new Date(local.getTime() + (4 - isoDay) * day)
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7), day: isoDay }
}

/** The first instant of a year, by UTC fields. */
export function yearStart(year: number): number {
  const start = new Date(0)
  start.setUTCFullYear(year, 0, 1)
  return start.getTime()
}
