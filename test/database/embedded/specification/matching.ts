import type { Fields } from './format.ts'
import type { Known, Level } from './known.ts'
import { isPlain, isSame, mismatch, shown } from './sameness.ts'
import { type Match, specialOperators } from './special-operators.ts'

/**
 * In what `actual` differs from what is expected, one sentence a difference; empty when it matches (unified test
 * format, "Evaluating Matches").
 */
export function differences(
  expected: unknown,
  actual: unknown,
  known: Known | undefined,
  level: Level,
  path = '',
): string[] {
  const operator = operatorOf(expected)
  if (operator) {
    const match: Match = (one, other, at) => differences(one, other, known, at, path)
    return specialOperators[operator[0]](operator[1], actual, { match, known, level, path })
  }
  if (Array.isArray(expected)) return differencesOfArrays(expected, actual, known, path)
  if (isPlain(expected)) return differencesOfDocuments(expected, fieldsOf(actual), known, level, path)
  return isSame(expected, actual) ? [] : [mismatch(path, expected, actual)]
}

/** Documents that an iterable gave: each is a root. */
export function differencesOfList(expected: unknown[], actual: unknown, known: Known, path = 'result'): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [mismatch(path, expected, actual)]
  return expected.flatMap((one, index) => differences(one, actual[index], known, 'root', `${path}[${index}]`))
}

function operatorOf(expected: unknown): [string, unknown] | undefined {
  if (!isPlain(expected)) return undefined
  const entries = Object.entries(expected)
  return entries.length === 1 && entries[0][0] in specialOperators ? entries[0] : undefined
}

function differencesOfArrays(expected: unknown[], actual: unknown, known: Known | undefined, path: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [mismatch(path, expected, actual)]
  return expected.flatMap((one, index) => differences(one, actual[index], known, 'nested', `${path}[${index}]`))
}

function differencesOfDocuments(
  expected: Fields,
  actual: Fields | undefined,
  known: Known | undefined,
  level: Level,
  path: string,
): string[] {
  if (!actual) return [mismatch(path, expected, actual)]
  const extra = Object.keys(actual).filter((name) => actual[name] !== undefined && !(name in expected))
  const found = Object.entries(expected).flatMap(([name, value]) =>
    differences(value, actual[name], known, 'nested', path ? `${path}.${name}` : name),
  )
  return level === 'root' || extra.length === 0
    ? found
    : [...found, `${path}: did not expect ${extra.map((name) => `${name} = ${shown(actual[name])}`).join(', ')}`]
}

/** The driver keeps some documents as maps: sorts, and the results of client.bulkWrite. */
function fieldsOf(actual: unknown): Fields | undefined {
  if (actual instanceof Map) return Object.fromEntries([...actual].map(([name, value]) => [String(name), value]))
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return undefined
  return actual as Fields
}
