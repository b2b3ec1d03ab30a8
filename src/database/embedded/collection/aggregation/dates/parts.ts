import { failedToParse } from '../../../errors.ts'
import { documentOf, isDocument, Long, type Maybe, type Value } from '../../../values/value.ts'
import type { Structure } from '../evaluation.ts'
import { namedOperands, namedOperator } from '../operands.ts'
import { isTrue } from '../truth.ts'
import { civilOf, dateOf, dayOfYear, isoWeek, shifted, week, weekday, zoneOf } from './civil.ts'

/** What the operators of one date answer, on a date whose UTC fields are those of the zone. */
const parts: Record<string, (local: Date) => Value> = {
  $year: (local) => local.getUTCFullYear(),
  $month: (local) => local.getUTCMonth() + 1,
  $dayOfMonth: (local) => local.getUTCDate(),
  $hour: (local) => local.getUTCHours(),
  $minute: (local) => local.getUTCMinutes(),
  $second: (local) => local.getUTCSeconds(),
  $millisecond: (local) => local.getUTCMilliseconds(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (local) => weekday(local) + 1,
  $week: week,
  $isoWeek: (local) => isoWeek(local).week,
  $isoDayOfWeek: (local) => isoWeek(local).day,
  $isoWeekYear: (local) => Long.fromNumber(isoWeek(local).year),
}

/** `$year` and the like take a date, or `{ date, timezone }` (manual: "Date Expression Operators"). */
function partOf(operator: string, read: (local: Date) => Value): Structure {
  return (operand, reading) => {
    const isNamed = isDocument(operand) && ![...operand.keys()].some((name) => name.startsWith('$'))
    const evaluate = isNamed ? namedOperands(operator, operand, ['date', 'timezone?'], reading) : undefined
    const alone = isNamed ? undefined : reading.read(onlyOne(operator, operand))
    return (scope) => {
      const { date, timezone } = evaluate ? evaluate(scope) : { date: alone!(scope), timezone: undefined }
      const at = dateOf(date)
      const zone = zoneOf(timezone)
      return at && zone !== undefined ? read(shifted(at, zone)) : null
    }
  }
}

function onlyOne(operator: string, operand: Value): Value {
  if (!Array.isArray(operand)) return operand
  if (operand.length !== 1)
    throw failedToParse(`${operator} accepts exactly one argument if given an array, but was given ${operand.length}`)
  return operand[0]
}

function dateToParts(operands: Record<string, Maybe>): Maybe {
  const at = dateOf(operands.date)
  const zone = zoneOf(operands.timezone)
  if (!at || zone === undefined) return null
  const { year, month, day, ...time } = civilOf(at, zone)
  if (!isTrue(operands.iso8601)) return documentOf({ year, month, day, ...time })
  const iso = isoWeek(shifted(at, zone))
  return documentOf({ isoWeekYear: iso.year, isoWeek: iso.week, isoDayOfWeek: iso.day, ...time })
}

export const datePartOperators = {
  ...Object.fromEntries(Object.entries(parts).map(([operator, read]) => [operator, partOf(operator, read)])),
  $dateToParts: namedOperator('$dateToParts', ['date', 'timezone?', 'iso8601?'], dateToParts),
}
