import type { PlainDate } from '../plain-date.ts'
import { type Article, articlesIn } from '../versions/articles.ts'
import { type Instrument, instrumentOf } from '../versions/instruments.ts'

/**
 * A citation as a paper says it: 'LTCD Đ.9(3); NĐ 154/2026 Đ.4(1)(h)' is 'khoản 3 Điều 9 Luật Tiếp công dân và điểm h
 * khoản 1 Điều 4 Nghị định số 154/2026/NĐ-CP'. Forms are left out: they say themselves which they are.
 */
export function citationInWords(citation: string): string {
  return joined(articlesIn(citation).filter(isText).map(articleInWords))
}

/**
 * What a paper rests on, as its lines "Căn cứ …": each instrument of the citations once, laws first, with what had
 * amended it by the day of the paper (NĐ 30/2020 annex I).
 */
export function groundsIn(citation: string, on: PlainDate): string[] {
  const named = [...new Set(articlesIn(citation).map((article) => article.instrument))].map(instrumentOf)
  const amendments = named.flatMap(({ amendedBy }) => amendedBy.map(({ number }) => number))
  return named
    .filter(({ number }) => !amendments.includes(number))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((instrument) => `Căn cứ ${titleOf(instrument)}${amendedBy(instrument, on)}`)
}

function isText({ article }: Article): boolean {
  return !article?.startsWith('Mẫu')
}

function articleInWords({ instrument, article, clause, point }: Article): string {
  const place = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`].filter(Boolean)
  return [...place, shortTitleOf(instrumentOf(instrument))].join(' ')
}

/** A law by its name, what is below it by its number. */
function shortTitleOf({ titleVi, number }: Instrument): string {
  return isLaw(titleVi) ? titleVi : `${kindOf(titleVi)} số ${number}`
}

function titleOf({ titleVi, number }: Instrument): string {
  if (isLaw(titleVi)) return `${titleVi} số ${number}`
  const kind = kindOf(titleVi)
  return `${kind} số ${number} của ${issuerOf(number)}${titleVi.slice(kind.length)}`
}

function amendedBy({ titleVi, amendedBy }: Instrument, on: PlainDate): string {
  const numbers = amendedBy.filter(({ from }) => from <= on).map(({ number }) => `${kindOf(titleVi)} số ${number}`)
  return numbers.length === 0 ? '' : `, được sửa đổi, bổ sung bởi ${joined(numbers)}`
}

const kinds = ['Bộ luật', 'Luật', 'Nghị định', 'Thông tư', 'Quyết định', 'Nghị quyết']

function kindOf(title: string): string {
  return kinds.find((kind) => title.startsWith(kind)) ?? title
}

function isLaw(title: string): boolean {
  return /^(Bộ l|L)uật /.test(title)
}

function rankOf({ titleVi }: Instrument): number {
  return kinds.indexOf(kindOf(titleVi))
}

const issuers = [
  ['TT-TTCP', 'Tổng Thanh tra Chính phủ'],
  ['TT-VPCP', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'],
  ['QĐ-TTg', 'Thủ tướng Chính phủ'],
] as const

function issuerOf(number: string): string {
  return issuers.find(([tail]) => number.endsWith(tail))?.[1] ?? 'Chính phủ'
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`
}
