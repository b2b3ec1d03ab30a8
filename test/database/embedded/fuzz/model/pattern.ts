import type { BSONRegExp } from 'mongodb'

const end = '$'

/** One of MongoDB's patterns (PCRE) as one of JavaScript's. PCRE only knows \n as the end of a line. */
export function patternOf(regex: BSONRegExp): RegExp {
  let { pattern, options } = regex
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  if (inline) {
    pattern = pattern.slice(inline[0].length)
    options += inline[1]
  }
  const has = (option: string) => options.includes(option)
  let source = ''
  let isClass = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === '\\') {
      const escaped = pattern[++at]
      source += escaped === 's' ? (isClass ? '\\t-\\r ' : '[\\t-\\r ]') : `\\${escaped}`
    } else if (isClass) {
      source += sign
      isClass = sign !== ']'
    } else if (sign === '[') {
      source += sign
      isClass = true
    } else if (sign === '.') source += has('s') ? '[\\s\\S]' : '[^\\n]'
    else if (sign === '^') source += has('m') ? `(?:^|(?<=\\n)(?!${end}))` : sign
    else if (sign === '$') source += has('m') ? `(?=\\n|${end})` : `(?=\\n?${end})`
    else if (has('x') && sign === '#') while (at + 1 < pattern.length && pattern[at + 1] !== '\n') at++
    else if (!has('x') || !/\s/.test(sign)) source += sign
  }
  return new RegExp(source, has('i') ? 'iu' : 'u')
}
