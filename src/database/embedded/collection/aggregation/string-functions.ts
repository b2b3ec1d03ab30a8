import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareText } from '../../values/order.ts'
import type { Maybe, Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { OperatorFunction } from './evaluation.ts'
import { namedOperator, type Operands } from './operands.ts'
import { isNothing } from './truth.ts'

/** Null and missing count as an empty text here (manual: "$toLower"). */
function text(name: string, value: Maybe): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return String(value)
  throw new DatabaseError(16007, `can't convert from BSON type ${typeName(value)} to String in ${name}`)
}

function textOperand(operator: string, code: number, value: Maybe): string {
  if (typeof value === 'string') return value
  throw new DatabaseError(code, `${operator} requires a string argument, found: ${typeName(value)}`)
}

/** @throws with the code when the value is no whole number, or less than `least` */
function place(operator: string, value: Maybe, codes: { type: number; negative: number }, least = 0): number {
  const number = wholeNumber(value)
  if (number === undefined) throw new DatabaseError(codes.type, `${operator}: indexes must be whole numbers`)
  if (number < least) throw new DatabaseError(codes.negative, `${operator}: the index must be ${least} or more`)
  return number
}

function substrCP([value, from, count]: Maybe[]): string {
  const signs = [...text('$substrCP', value)]
  const start = place('$substrCP', from, { type: 34450, negative: 34451 })
  const length = place('$substrCP', count, { type: 34452, negative: 34453 })
  return signs.slice(start, start + length).join('')
}

/** A negative length means the rest; a cut within a sign of several bytes is refused. */
function substrBytes([value, from, count]: Maybe[]): string {
  const bytes = Buffer.from(text('$substrBytes', value))
  const start = place('$substrBytes', from, { type: 16034, negative: 50752 })
  const length = place('$substrBytes', count, { type: 16035, negative: 50752 }, Number.NEGATIVE_INFINITY)
  const end = length < 0 ? bytes.length : Math.min(start + length, bytes.length)
  if (isInside(bytes, start))
    throw new DatabaseError(28656, '$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.')
  if (isInside(bytes, end))
    throw new DatabaseError(28657, '$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.')
  return bytes.toString('utf8', start, end)
}

function isInside(bytes: Buffer, at: number): boolean {
  return at < bytes.length && (bytes[at] & 0xc0) === 0x80
}

/** Where a part is found, by signs or by bytes: -1 when nowhere. */
function indexOf(operator: string, split: (value: string) => ArrayLike<string | number>): OperatorFunction {
  return ([value, part, from, to]) => {
    if (isNothing(value)) return null
    const whole = split(textOperand(operator, 40091, value))
    const wanted = split(textOperand(operator, 40092, part))
    const codes = { type: 40096, negative: 40097 }
    const start = from === undefined ? 0 : place(operator, from, codes)
    const end = to === undefined ? whole.length : Math.min(place(operator, to, codes), whole.length)
    for (let at = start; at + wanted.length <= end; at++) {
      let same = 0
      while (same < wanted.length && whole[at + same] === wanted[same]) same++
      if (same === wanted.length) return at
    }
    return -1
  }
}

function split([value, separator]: Maybe[]): Maybe {
  if (isNothing(value) || isNothing(separator)) return null
  const whole = textOperand('$split', 40085, value)
  const by = textOperand('$split', 40086, separator)
  if (by === '') throw new DatabaseError(40087, '$split requires a non-empty separator')
  return whole.split(by)
}

function replacing(operator: string, replace: (input: string, find: string, by: () => string) => string) {
  return namedOperator(operator, ['input', 'find', 'replacement'], ({ input, find, replacement }: Operands): Maybe => {
    const operands = { input, find, replacement }
    for (const [name, value] of Object.entries(operands))
      if (!isNothing(value) && typeof value !== 'string')
        throw new DatabaseError(51746, `${operator} requires that '${name}' be a string, found: ${typeName(value)}`)
    if (isNothing(input) || isNothing(find) || isNothing(replacement)) return null
    return replace(input as string, find as string, () => replacement as string)
  })
}

/** What $trim takes away unless told: the white space that the manual lists, NUL among it. */
const whiteSpace = [...'\0\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a']

function trimming(operator: string, isLeft: boolean, isRight: boolean) {
  return namedOperator(operator, ['input', 'chars?'], ({ input, chars }: Operands): Maybe => {
    if (isNothing(input) || (chars !== undefined && isNothing(chars))) return null
    const signs = [...trimmed(operator, 50699, 'input', input)]
    const gone = new Set(chars === undefined ? whiteSpace : [...trimmed(operator, 50700, 'chars', chars)])
    let start = 0
    let end = signs.length
    while (isLeft && start < end && gone.has(signs[start])) start++
    while (isRight && end > start && gone.has(signs[end - 1])) end--
    return signs.slice(start, end).join('')
  })
}

function trimmed(operator: string, code: number, name: string, value: Value): string {
  if (typeof value === 'string') return value
  throw new DatabaseError(code, `${operator} requires its ${name} to be a string, got ${typeName(value)}`)
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation-quick-reference/#string-expression-operators */
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
  $strLenCP: ([value]) => [...textOperand('$strLenCP', 34471, value)].length,
  $strLenBytes: ([value]) => Buffer.byteLength(textOperand('$strLenBytes', 34473, value)),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $substrCP: substrCP,
  $indexOfCP: indexOf('$indexOfCP', (value) => [...value]),
  $indexOfBytes: indexOf('$indexOfBytes', (value) => Buffer.from(value)),
  $split: split,
}

/** String operators with named operands. */
export const stringOperators = {
  $replaceOne: replacing('$replaceOne', (input, find, by) => input.replace(find, by)),
  $replaceAll: replacing('$replaceAll', (input, find, by) => input.replaceAll(find, by)),
  $trim: trimming('$trim', true, true),
  $ltrim: trimming('$ltrim', true, false),
  $rtrim: trimming('$rtrim', false, true),
}
