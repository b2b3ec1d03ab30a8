import { Binary, BSON } from 'mongodb'
import { typeChecks } from './bson-types.ts'
import type { Known, Level } from './known.ts'
import { isSame, mismatch } from './sameness.ts'

/** Matches a part of the same place. */
export type Match = (expected: unknown, actual: unknown, level: Level) => string[]

interface Place {
  match: Match
  known: Known | undefined
  level: Level
  path: string
}

type SpecialOperator = (operand: unknown, actual: unknown, place: Place) => string[]

/** The operators of expected values (unified test format, "Special Operators for Matching Assertions"). */
export const specialOperators: Record<string, SpecialOperator> = {
  $$exists: (operand, actual, { path }) =>
    (actual !== undefined) === operand ? [] : [`${path}: expected to ${operand ? '' : 'not '}be there`],

  $$type: (operand, actual, { path }) => {
    const types = (Array.isArray(operand) ? operand : [operand]) as string[]
    return types.some((type) => typeChecks[type](actual)) ? [] : [mismatch(`${path} (type)`, operand, actual)]
  },

  $$unsetOrMatches: (operand, actual, { match, level }) =>
    actual === undefined || actual === null ? [] : match(operand, actual, level),

  $$matchesEntity: (operand, actual, { match, known, level }) => match(known?.value(String(operand)), actual, level),

  $$matchesHexBytes: (operand, actual, { path }) => {
    const hex = actual instanceof Uint8Array ? Buffer.from(actual).toString('hex') : undefined
    return hex === operand ? [] : [mismatch(path, operand, hex ?? actual)]
  },

  $$sessionLsid: (operand, actual, { known, path }) => {
    const expected = known?.sessionId(String(operand))
    return isSame(lsidOf(expected), lsidOf(actual)) ? [] : [mismatch(path, expected, actual)]
  },

  $$matchAsDocument: (operand, actual, { match, path }) =>
    typeof actual === 'string' ? match(operand, BSON.EJSON.parse(actual), 'nested') : [mismatch(path, operand, actual)],

  $$matchAsRoot: (operand, actual, { match }) => match(operand, actual, 'root'),

  $$lte: (operand, actual, { path }) =>
    Number(actual) <= Number(operand) ? [] : [mismatch(`${path} (at most)`, operand, actual)],
}

function lsidOf(value: unknown): Binary | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return value.id instanceof Binary ? value.id : undefined
}
