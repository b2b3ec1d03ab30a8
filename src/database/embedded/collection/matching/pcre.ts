const space = '\\t-\\r '
const atEnd = '(?![\\s\\S])'

/** How the letters after a backslash are written in JavaScript; PCRE's white space is that of ASCII. */
const escapes: Record<string, { outside: string; inClass: string }> = {
  s: { outside: `[${space}]`, inClass: space },
  S: { outside: `[^${space}]`, inClass: '\\S' },
  A: { outside: '^', inClass: 'A' },
  z: { outside: atEnd, inClass: 'z' },
  Z: { outside: '$', inClass: 'Z' },
}

/**
 * A pattern of PCRE, as MongoDB has them, written as one of JavaScript's without the flags `s` and `m`: a dot excludes
 * `\n` and no other sign, lines end at `\n` alone (manual of PCRE: "pcre2pattern").
 */
export function fromPcre(pattern: string, isDotAll: boolean, isMultiline: boolean): string {
  let source = ''
  let isClass = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === '\\') {
      const letter = pattern[++at] ?? ''
      const known = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
      source += known ? known[isClass ? 'inClass' : 'outside'] : `\\${letter}`
    } else if (isClass) {
      source += sign
      isClass = sign !== ']'
    } else {
      isClass = sign === '['
      source += outsideClass(sign, isDotAll, isMultiline)
    }
  }
  return source
}

function outsideClass(sign: string, isDotAll: boolean, isMultiline: boolean): string {
  if (sign === '.') return isDotAll ? '[\\s\\S]' : '[^\\n]'
  if (isMultiline && sign === '^') return `(?:(?<![\\s\\S])|(?<=\\n)(?!${atEnd}))`
  if (isMultiline && sign === '$') return `(?:(?=\\n)|${atEnd})`
  return sign
}
