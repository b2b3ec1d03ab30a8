import type { Filter } from '../access/scope.ts'
import { bareDigits, isIdNumber } from '../text/citizen-numbers.ts'
import { fold } from '../text/fold.ts'
import { queryTokens } from '../text/search-tokens.ts'

/** What somebody typed, understood. */
export interface SearchQuery {
  /** As typed, spaces single, NFC. */
  readonly text: string
  /** Folded beginnings that a record must have all of; the one that finds fewest is first. */
  readonly tokens: readonly string[]
  /** 1130/2026 */
  readonly number: { no: number; year: number } | null
  /** A receipt code (or an identity number): 12 digits. */
  readonly code: string | null
  /** PAKN-2026-00012, in the case in which it is stored. */
  readonly feedbackCode: string | null
}

/** Fewer characters would find half of every register. */
export const shortestQuery = 2

export function searchQuery(typed: string): SearchQuery {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 200)
  const digits = bareDigits(text)
  const isNumber = /^\+?\d{9,15}$/.test(digits)
  const number = /^(\d{1,7})\s*\/\s*(\d{4})$/.exec(text)
  return {
    text,
    tokens: isNumber ? [digits] : queryTokens(text).toSorted((a, b) => weight(b) - weight(a)),
    number: number ? { no: Number(number[1]), year: Number(number[2]) } : null,
    code: isIdNumber(digits) && digits.length === 12 ? digits : null,
    feedbackCode: /^pakn-\d{4}-\d{1,7}$/i.test(text) ? text.toUpperCase() : null,
  }
}

/** Longer words are rarer, and a number is rarer than a word of its length. */
function weight(token: string): number {
  return token.length + (/^\d{3,}/.test(token) ? 6 : 0)
}

/** Records that have a token beginning with each of those asked for. */
export function tokenFilter(tokens: readonly string[]): Filter {
  return { $and: tokens.map((token) => ({ search: beginningWith(token) })) }
}

export function beginningWith(token: string): Filter {
  return { $regex: `^${token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}` }
}

/** Whether a text has every word of the query with the diacritics as they were typed. */
export function hasAsTyped(query: SearchQuery, texts: readonly (string | null | undefined)[]): boolean {
  const whole = texts.join(' ').normalize('NFC').toLowerCase()
  return query.text
    .toLowerCase()
    .split(' ')
    .every((word) => whole.includes(word))
}

/** A text in parts, those marked that begin as one of the tokens does. */
export function marked(text: string, tokens: readonly string[]): { text: string; mark: boolean }[] {
  const parts: { text: string; mark: boolean }[] = []
  for (const piece of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const mark =
      /[\p{L}\p{N}]/u.test(piece) &&
      tokens.some((token) => token.split(/[/-]/).some((one) => one.length > 1 && fold(piece).startsWith(one)))
    const last = parts.at(-1)
    if (last && last.mark === mark) last.text += piece
    else parts.push({ text: piece, mark })
  }
  return parts
}
