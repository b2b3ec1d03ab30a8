import { DatabaseError } from '../../errors.ts'
import { BSONRegExp, documentOf, type Maybe, type Value } from '../../values/value.ts'
import { type TextMatch, textMatches } from '../matching/regex.ts'
import { namedOperator, type Operands } from './operands.ts'
import { isNothing } from './truth.ts'

const readers = new WeakMap<BSONRegExp, ReturnType<typeof textMatches>>()
const literals = new Map<string, BSONRegExp>()
const mostLiterals = 1000

/** The pattern of the operands: a text or a regex, with options in one place only. @throws 51105 to 51107 */
function patternOf(operator: string, { regex, options }: Operands): BSONRegExp | undefined {
  if (options !== undefined && !isNothing(options) && typeof options !== 'string')
    throw new DatabaseError(51106, `${operator} needs 'options' to be of type string`)
  if (isNothing(regex)) return undefined
  const given = typeof options === 'string' ? options : ''
  if (regex instanceof BSONRegExp) {
    if (given !== '' && regex.options !== '')
      throw new DatabaseError(51107, `${operator}: found regex option(s) specified in both 'regex' and 'option' fields`)
    return given === '' ? regex : literal(regex.pattern, given)
  }
  if (typeof regex !== 'string')
    throw new DatabaseError(51105, `${operator} needs 'regex' to be of type string or regex`)
  return literal(regex, given)
}

/** The same object for the same pattern, so that it is read once and not for each document. */
function literal(pattern: string, options: string): BSONRegExp {
  const key = `${options}/${pattern}`
  let regex = literals.get(key)
  if (!regex) {
    if (literals.size >= mostLiterals) literals.clear()
    regex = new BSONRegExp(pattern, options)
    literals.set(key, regex)
  }
  return regex
}

function matchesOf(
  operator: string,
  operands: Operands,
  most: number,
): { text: string; found: TextMatch[] } | undefined {
  const { input } = operands
  if (!isNothing(input) && typeof input !== 'string')
    throw new DatabaseError(51104, `${operator} needs 'input' to be of type string`)
  const regex = patternOf(operator, operands)
  if (isNothing(input) || !regex) return undefined
  let read = readers.get(regex)
  if (!read) {
    read = textMatches(regex)
    readers.set(regex, read)
  }
  return { text: input, found: read(input, most) }
}

/** Places are told in signs, not in JavaScript's halves of them. */
function told(text: string, { match, index, captures }: TextMatch): Value {
  const idx = [...text.slice(0, index)].length
  return documentOf({ match, idx, captures: captures.map((capture) => capture ?? null) })
}

const names = ['input', 'regex', 'options?']

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/regexFindAll/ and those of its kin */
export const regexOperators = {
  $regexMatch: namedOperator('$regexMatch', names, (operands): Maybe => {
    const result = matchesOf('$regexMatch', operands, 1)
    return result !== undefined && result.found.length > 0
  }),
  $regexFind: namedOperator('$regexFind', names, (operands): Maybe => {
    const result = matchesOf('$regexFind', operands, 1)
    return result && result.found.length > 0 ? told(result.text, result.found[0]) : null
  }),
  $regexFindAll: namedOperator('$regexFindAll', names, (operands): Maybe => {
    const result = matchesOf('$regexFindAll', operands, Number.POSITIVE_INFINITY)
    return result ? result.found.map((match) => told(result.text, match)) : []
  }),
}
