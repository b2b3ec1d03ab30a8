import { badValue, failedToParse } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { doubleValue, type Maybe, type Value } from '../../values/value.ts'
import { namedOperator } from './operands.ts'

function numbersIn(values: readonly Maybe[]): number[] {
  return values.filter(isNumber).map(toDouble)
}

/** Standard deviation of the numbers among the values, of a whole population or of a sample; null for too few. */
export function deviation(values: readonly Maybe[], isSample: boolean): Value {
  const found = numbersIn(values)
  const divisor = isSample ? found.length - 1 : found.length
  if (divisor <= 0) return null
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length
  return doubleValue(Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / divisor))
}

/** For each share `p` the smallest number that so many of all are not above; null without numbers. */
export function percentiles(values: readonly Maybe[], shares: readonly number[]): Value[] {
  const sorted = numbersIn(values).sort((left, right) => left - right)
  return shares.map((share) => {
    const place = Math.max(0, Math.ceil(share * sorted.length) - 1)
    return sorted.length === 0 ? null : doubleValue(sorted[place])
  })
}

/** The shares of a $percentile. @throws BadValue (2) */
export function readShares(p: Maybe): number[] {
  const shares = Array.isArray(p) ? numbersIn(p) : []
  if (!Array.isArray(p) || p.length === 0 || shares.length !== p.length || shares.some((one) => one < 0 || one > 1))
    throw badValue("The $percentile 'p' field must be an array of numbers from [0.0, 1.0]")
  return shares
}

/** @throws BadValue (2): only the approximate method is known to 8.0 */
export function checkMethod(method: Maybe): void {
  if (method !== 'approximate') throw badValue("Currently only 'approximate' can be used as percentile 'method'")
}

function listOf(input: Maybe): Maybe[] {
  return Array.isArray(input) ? input : [input]
}

/** $median and $percentile of an array (manual: "$percentile"). @throws FailedToParse (9) */
export const statisticsOperators = {
  $median: namedOperator('$median', ['input', 'method'], ({ input, method }) => {
    checkMethod(method)
    return percentiles(listOf(input), [0.5])[0]
  }),
  $percentile: namedOperator('$percentile', ['input', 'p', 'method'], ({ input, p, method }) => {
    checkMethod(method)
    if (p === undefined) throw failedToParse("Missing 'p' parameter to $percentile")
    return percentiles(listOf(input), readShares(p))
  }),
}
