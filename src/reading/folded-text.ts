import type { Place } from './reading.ts'

/** A text folded for matching that still knows where each of its characters stood. */
export interface FoldedText {
  /** Lower case, without diacritics, đ as d, every run of white space one space. */
  folded: string
  /** Whether capitals say something: a text all in capitals, or without any, has no names by its capitals. */
  hasCapitals: boolean
  /** The words of the text as typed between two places of the folded one. */
  place(from: number, to: number): Place
  /** The number of the sentence that holds a place of the folded text. */
  sentenceAt(index: number): number
  /** Where the sentence that holds a place ends in the folded text. */
  sentenceEnd(index: number): number
}

/** Folds as `fold` of src/text does, and keeps the places. Typed capitals, scans with broken lines and texts without diacritics meet here. */
export function foldInPlace(text: string): FoldedText {
  const folded: string[] = []
  const at: number[] = []
  const ends: number[] = []
  let [index, line] = [0, 0]
  for (const character of text) {
    if (character === '\n') {
      if (endsSentence(folded.slice(line, line + 12).join(''), folded.length - line)) ends.push(folded.length)
      line = folded.length + (folded.at(-1) === ' ' ? 0 : 1)
    }
    for (const one of foldedCharacter(character)) if (one !== ' ' || (folded.length && folded.at(-1) !== ' ')) keep(one)
    index += character.length
  }
  at.push(text.length)
  const whole = folded.join('')
  for (const match of whole.matchAll(/[.;!?](?= |$)/g))
    if (!isAbbreviation(whole, match.index)) ends.push(match.index + 1)
  const cuts = [...new Set(ends)].toSorted((a, b) => a - b)

  function keep(one: string): void {
    folded.push(one)
    at.push(index)
  }
  return {
    folded: whole,
    hasCapitals: capitalsSaySomething(text),
    place(from, to) {
      const [begin, end] = [
        at[from] ?? text.length,
        to > from ? endOf(text, at[to - 1] ?? text.length) : (at[from] ?? 0),
      ]
      return { from: begin, to: end, words: text.slice(begin, end) }
    },
    sentenceAt: (place) => countUpTo(cuts, place),
    sentenceEnd: (place) => cuts[countUpTo(cuts, place)] ?? whole.length,
  }
}

function capitalsSaySomething(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 0 && capitals < small
}

/** A title is a short line; what is longer is text. */
const longestTitle = 70

const known = new Map<string, string>()

function foldedCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const put = /\s/.test(character)
    ? ' '
    : character.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  if (known.size < 5000) known.set(character, put)
  return put
}

/** An empty line, the title of a letter and its address end a sentence without a stop; any other line may go on in the next. */
function endsSentence(begin: string, length: number): boolean {
  return length <= 0 || (length < longestTitle && /^(?:don|kinh gui) /.test(begin))
}

/** The end of the character that begins at a place, with the marks that follow it when they are typed apart. */
function endOf(text: string, begin: number): number {
  let end = begin + (text.codePointAt(begin)! > 0xffff ? 2 : 1)
  while (end < text.length && /\p{M}/u.test(text[end]!)) end++
  return end
}

/** "UBND P. Cẩm Thành", "TP. Quảng Ngãi", "1. Tôi": no sentence ends there. */
function isAbbreviation(folded: string, dot: number): boolean {
  return (
    folded[dot] === '.' &&
    /(?:^| )(?:h|p|q|x|tp|tx|tt|ts|ths|gs|ong|ba|so|\d{1,2})$/.test(folded.slice(Math.max(0, dot - 4), dot))
  )
}

/** How many cuts stand at or before a place. */
function countUpTo(cuts: number[], place: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low
}
