import { DatabaseError } from '../../errors.ts'
import type { BSONRegExp } from '../../values/value.ts'

/**
 * A JavaScript pattern for one of MongoDB's (PCRE). `x` and a leading `(?ims)` are translated here; JavaScript's `u`
 * is used only where the pattern needs it, because V8's linear engine, which the worker falls back to on excessive
 * backtracking, does not know it. @throws 51091 when the pattern cannot be read
 */
export function patternOf(regex: BSONRegExp): RegExp {
  let source = regex.pattern
  const flags = new Set([...regex.options].filter((flag) => 'imsx'.includes(flag)))
  const inline = /^\(\?([imsx]+)\)/.exec(source)
  if (inline) {
    source = source.slice(inline[0].length)
    for (const flag of inline[1]) flags.add(flag)
  }
  if (flags.delete('x')) source = withoutComments(source)
  if (/\\p\{|\\P\{|[\u{10000}-\u{10FFFF}]/u.test(source)) flags.add('u')
  try {
    return new RegExp(source.replace(/\\A/g, '^').replace(/\\[zZ]/g, '$'), [...flags].join(''))
  } catch {
    throw new DatabaseError(51091, `Regular expression is invalid: ${regex.pattern}`)
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
    if (/[*?{+]/.test(pattern[next] ?? '')) break
    text += sign
    at = next
  }
  const rest = pattern.slice(at)
  return text === '' ? undefined : { text, isAll: rest === '' }
}
