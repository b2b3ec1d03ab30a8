/**
 * A pattern that matches without regard to case, written out: `ab` becomes `[aA][bB]`. V8's linear engine, which
 * takes over when a pattern backtracks without end, does not know the flag `i`.
 */
export function caseless(source: string): string {
  let result = ''
  let isClass = false
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') {
      const length = escapeLength(source, at)
      result += source.slice(at, at + length)
      at += length - 1
    } else if (!isClass && sign === '(' && source[at + 1] === '?') {
      const length = groupHeadLength(source, at)
      result += source.slice(at, at + length)
      at += length - 1
    } else if (isClass && source[at + 1] === '-' && source[at + 2] !== ']' && source[at + 2] !== undefined) {
      result += rangeBothWays(sign, source[at + 2])
      at += 2
    } else {
      if (sign === '[') isClass = true
      else if (sign === ']') isClass = false
      const variants = bothCases(sign)
      result += variants.length > 1 && !isClass ? `[${variants}]` : variants
    }
  }
  return result
}

/** `\uXXXX`, `\xXX`, `\p{…}`, `\cX`, `\k<name>`, or one sign. */
function escapeLength(source: string, at: number): number {
  const match = /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pPu]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|[\s\S])?/.exec(
    source.slice(at),
  )
  return match?.[0].length ?? 1
}

/** `(?:`, `(?=`, `(?<name>` and the like. */
function groupHeadLength(source: string, at: number): number {
  return /^\(\?(?:<[A-Za-z_]\w*>|<?[=!]|:)?/.exec(source.slice(at))![0].length
}

function bothCases(sign: string): string {
  const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()]
  if (lower === upper || lower.length !== 1 || upper.length !== 1) return sign
  return lower + upper
}

function rangeBothWays(first: string, last: string): string {
  const plain = `${first}-${last}`
  if (first === '\\' || last === '\\') return plain
  const [lower, upper] = [first.toLowerCase() + last.toLowerCase(), first.toUpperCase() + last.toUpperCase()]
  if (lower === upper || lower.length !== 2 || upper.length !== 2 || lower[0] > lower[1] || upper[0] > upper[1])
    return plain
  return `${plain}${lower[0]}-${lower[1]}${upper[0]}-${upper[1]}`
}
