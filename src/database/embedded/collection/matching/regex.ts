import { createContext, Script } from 'node:vm'
import { DatabaseError } from '../../errors.ts'
import type { BSONRegExp } from '../../values/value.ts'
import { caseless } from './caseless.ts'
import { fromPcre } from './pcre.ts'

/** Tests a text. @throws 51091 when the pattern needs more time for it than anybody would wait */
export type TextTest = (text: string) => boolean

/**
 * A test for one of MongoDB's patterns (PCRE), in JavaScript's. `i`, `x` and a leading `(?imsx)` are translated here.
 * Patterns come from users and must not hold the thread: V8 goes on with its linear engine after many steps back
 * (worker.ts); what that engine cannot do runs against a clock. @throws 51091 when the pattern cannot be read
 */
export function textTest(regex: BSONRegExp): TextTest {
  const { source, flags } = translated(regex)
  const pattern = compiled(regex, source, flags)
  const test = isLinear(source, flags) ? (text: string) => pattern.test(text) : timed(regex, pattern)
  if (!source.includes('$')) return test
  // PCRE's end is also before a line feed that is the last sign.
  return (text) => test(text) || (text.endsWith('\n') && test(text.slice(0, -1)))
}

/** One match of a pattern; `index` counts JavaScript's units. */
export interface TextMatch {
  match: string
  index: number
  captures: (string | undefined)[]
}

/** Finds the matches of a pattern in a text, up to so many. @throws 51091 as textTest does */
export function textMatches(regex: BSONRegExp): (text: string, most: number) => TextMatch[] {
  const { source, flags } = translated(regex)
  const pattern = compiled(regex, source, `${flags}g`)
  const next = isLinear(source, flags) ? (text: string) => pattern.exec(text) : timedSearch(regex, pattern)
  return (text, most) => {
    const found: TextMatch[] = []
    pattern.lastIndex = 0
    while (found.length < most) {
      const match = next(text)
      if (!match) break
      const [whole, ...captures] = match
      found.push({ match: whole, index: match.index, captures })
      if (whole === '') pattern.lastIndex++
    }
    return found
  }
}

function translated(regex: BSONRegExp): { source: string; flags: string } {
  let source = regex.pattern
  const unknown = [...regex.options].find((flag) => !'imsxu'.includes(flag))
  if (unknown !== undefined) throw new DatabaseError(51108, `invalid flag in regex options: ${unknown}`)
  const flags = new Set([...regex.options].filter((flag) => 'imsx'.includes(flag)))
  const inline = /^\(\?([imsx]+)\)/.exec(source)
  if (inline) {
    source = source.slice(inline[0].length)
    for (const flag of inline[1]) flags.add(flag)
  }
  if (flags.delete('x')) source = withoutComments(source)
  source = fromPcre(source, flags.delete('s'), flags.delete('m'))
  if (/\\[pP]\{|[\u{10000}-\u{10FFFF}]/u.test(source)) flags.add('u')
  else if (flags.delete('i')) source = caseless(source)
  return { source, flags: [...flags].join('') }
}

function compiled(regex: BSONRegExp, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch {
    throw new DatabaseError(51091, `Regular expression is invalid: ${regex.pattern}`)
  }
}

/** Look-around and references to groups need steps back, and the linear engine knows no `u`. */
function isLinear(source: string, flags: string): boolean {
  const isSimple = !/[*+?}]/.test(source.replace(/\\[pP]\{[^}]*\}|\\./g, ''))
  return isSimple || !(flags.includes('u') || /\(\?<?[=!]|\\[1-9]|\\k</.test(source))
}

const longestTest = 500
const context = createContext({ pattern: /./, text: '' })
const test = new Script('pattern.test(text)')
const search = new Script('pattern.exec(text)')

function timed(regex: BSONRegExp, pattern: RegExp): TextTest {
  return (text) => inTime(regex, pattern, text, test) === true
}

function timedSearch(regex: BSONRegExp, pattern: RegExp): (text: string) => RegExpExecArray | null {
  return (text) => inTime(regex, pattern, text, search) as RegExpExecArray | null
}

function inTime(regex: BSONRegExp, pattern: RegExp, text: string, script: Script): unknown {
  context.pattern = pattern
  context.text = text
  try {
    return script.runInContext(context, { timeout: longestTest })
  } catch {
    throw new DatabaseError(51091, `Regular expression takes too long: ${regex.pattern}`)
  }
}

function withoutComments(source: string): string {
  let result = ''
  let isClass = false
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]
    if (sign === '\\') result += sign + (source[++i] ?? '')
    else if (!isClass && sign === '#') while (i + 1 < source.length && source[i + 1] !== '\n') i++
    else if (isClass || !/\s/.test(sign)) result += sign
    if (sign === '[') isClass = true
    if (sign === ']') isClass = false
  }
  return result
}

/**
 * The literal text that every match starts with, and whether the pattern asks for nothing else. Only patterns that
 * start with `^` have one (manual: "$regex, Index Use").
 */
export function literalPrefix(regex: BSONRegExp): { text: string; isAll: boolean } | undefined {
  if (/[imx]/.test(regex.options)) return undefined
  const { pattern } = regex
  const start = pattern.startsWith('^') ? 1 : pattern.startsWith('\\A') ? 2 : 0
  if (start === 0 || pattern.includes('|')) return undefined
  let text = ''
  let at = start
  while (at < pattern.length) {
    const isEscaped = pattern[at] === '\\' && /[^A-Za-z0-9]/.test(pattern[at + 1] ?? 'A')
    const sign = isEscaped ? pattern[at + 1] : pattern[at]
    if (!isEscaped && /[\\.*+?()[\]{}|^$]/.test(sign)) break
    const next = at + (isEscaped ? 2 : 1)
    if (/[*?{]/.test(pattern[next] ?? '')) break
    text += sign
    at = next
  }
  return text === '' ? undefined : { text, isAll: at === pattern.length }
}
