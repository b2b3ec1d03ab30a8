import type { FoldedText } from './folded-text.ts'
import type { Patterns } from './patterns.ts'
import type { Place } from './reading.ts'

/** A body that the letter names. */
export interface NamedBody {
  /** Place of the whole name in the folded text, with the post of who speaks for it. */
  from: number
  to: number
  /** With its post, as written: "Chủ tịch UBND xã Bình Sơn". */
  whole: Place
  /** Without it: "UBND xã Bình Sơn". */
  body: Place
  /** Folded, for comparing. */
  key: string
}

/** How many names of bodies are looked for in one letter. */
const most = 60

/** The bodies that a letter names, in its order. */
export function findBodies(letter: FoldedText, patterns: Patterns): NamedBody[] {
  const found: NamedBody[] = []
  for (const match of letter.folded.matchAll(patterns.bodies.head)) {
    const headEnd = match.index + match[0].length
    const head = match.groups!.head!
    const to = endOfName(letter, patterns, headEnd)
    if (to === headEnd && !patterns.bodies.wholeNames.test(head)) continue
    found.push({
      from: match.index,
      to,
      whole: letter.place(match.index, to),
      body: letter.place(headEnd - head.length, to),
      key: letter.folded.slice(headEnd - head.length, to),
    })
    if (found.length === most) break
  }
  return found
}

/** A name goes on with levels, numbers and the words of a place: "khu vực 3", "xã Sơn Tây Thượng", "cơ sở 4 tỉnh Quảng Ngãi". */
function endOfName(letter: FoldedText, patterns: Patterns, headEnd: number): number {
  const first = endOfLevel(letter, patterns, headEnd)
  if (first === headEnd) return endOfPlace(letter, patterns, headEnd, true)
  return endOfLevel(letter, patterns, first)
}

/** The end of "xã Bình Sơn", "khu vực 3", "tỉnh": a level with what belongs to it; where it began when there is none. */
function endOfLevel(letter: FoldedText, patterns: Patterns, from: number): number {
  const level = patterns.bodies.level.exec(letter.folded.slice(from, from + 20))
  if (!level) return from
  const after = from + level[0].length
  const number = /^ \d{1,2}(?![\d/])/.exec(letter.folded.slice(after, after + 5))
  if (number) return after + number[0].length
  const end = endOfPlace(letter, patterns, after, false)
  return end > after || level[0] === ' tinh' ? end : from
}

/**
 * The words of a place: capitals tell where it ends; where all is written large or small, words that no place bears
 * do, and only a level makes such words a place.
 */
function endOfPlace(letter: FoldedText, patterns: Patterns, from: number, capitalsOnly: boolean): number {
  let end = from
  let mixed: boolean | null = null
  for (let count = 0; count < 4; count++) {
    const word = /^ ([a-z]{1,7})(?![a-z0-9/])/.exec(letter.folded.slice(end, end + 10))
    if (!word) break
    const { words } = letter.place(end + 1, end + word[0].length)
    mixed ??= isCapital(words[0]!) && words.length > 1 && !isCapital(words[1]!)
    if (!mixed && (capitalsOnly || (letter.hasCapitals && !isCapital(words[0]!)))) break
    if (mixed ? !isCapital(words[0]!) : count === 3 || patterns.bodies.stops.has(word[1]!)) break
    if (!mixed && patterns.bodies.levelsAsTyped.has(words.normalize('NFC').toLowerCase())) break
    end += word[0].length
  }
  return end
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase()
}
