import { DatabaseError } from '../../errors.ts'
import { compareText } from '../../values/order.ts'
import type { Maybe } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { OperatorFunction } from './functions.ts'
import { isNothing } from './truth.ts'

/** Null and missing count as an empty text here (manual: "$toLower"). */
function text(name: string, value: Maybe): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return String(value)
  throw new DatabaseError(16007, `can't convert from BSON type ${typeName(value)} to String in ${name}`)
}

export const stringFunctions: Record<string, OperatorFunction> = {
  $concat: (operands) => {
    if (operands.some(isNothing)) return null
    for (const operand of operands)
      if (typeof operand !== 'string')
        throw new DatabaseError(16702, `$concat only supports strings, not ${typeName(operand)}`)
    return operands.join('')
  },
  $toLower: ([value]) => text('$toLower', value).toLowerCase(),
  $toUpper: ([value]) => text('$toUpper', value).toUpperCase(),
  $strcasecmp: ([left, right]) =>
    Math.sign(compareText(text('$strcasecmp', left).toUpperCase(), text('$strcasecmp', right).toUpperCase())),
  $strLenCP: ([value]) => {
    if (typeof value !== 'string')
      throw new DatabaseError(34471, `$strLenCP requires a string argument, found: ${typeName(value)}`)
    return [...value].length
  },
  $strLenBytes: ([value]) => Buffer.byteLength(text('$strLenBytes', value)),
}
