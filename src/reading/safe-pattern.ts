/** The longest run that one quantifier may take. */
const longestRun = 80
/** A run above this is long, and a pattern may have two of them. */
const shortRun = 12

/**
 * What makes a pattern unsafe on a hostile text, or null: patterns may repeat only a bounded number of times, and
 * nothing that repeats may hold something that repeats. Then the time per place of the text has a ceiling, and the
 * time for a text grows as its length.
 */
export function unsafety(pattern: string): string | null {
  /** Per open group: whether something in it repeats. */
  const open: boolean[] = [false]
  let closed = false
  let longRuns = 0
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern[index]
    if (sign === '\\') {
      if (/[1-9k]/.test(pattern[index + 1] ?? '')) return `refers back at ${index}`
      index++
      closed = false
    } else if (sign === '[') {
      index = endOfClass(pattern, index)
      closed = false
    } else if (sign === '(') {
      open.push(false)
      closed = false
      if (pattern[index + 1] === '?') index++
    } else if (sign === ')') {
      closed = open.pop() ?? false
      open[open.length - 1] ||= closed
    } else if (sign === '*' || sign === '+') {
      return `repeats without end at ${index}`
    } else if (sign === '{') {
      const most = /^\{\d+(?:,(\d*))?\}/.exec(pattern.slice(index))
      if (!most) return `has a brace that is no repetition at ${index}`
      if (most[1] === '') return `repeats without end at ${index}`
      if (closed) return `repeats a repetition at ${index}`
      if (Number(most[1] ?? 0) > longestRun) return `repeats more than ${longestRun} times at ${index}`
      if (Number(most[1] ?? 0) > shortRun && ++longRuns > 2) return `has a third long run at ${index}`
      index += most[0].length - 1
      open[open.length - 1] = true
      if (pattern[index + 1] === '?') index++
      closed = false
    } else {
      closed = false
    }
  }
  return null
}

function endOfClass(pattern: string, from: number): number {
  let index = from + 1
  while (index < pattern.length && pattern[index] !== ']') index += pattern[index] === '\\' ? 2 : 1
  return index
}
