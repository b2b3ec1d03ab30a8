import type { Block } from '../../rendering/index.ts'
import type { Row, Words } from './words.ts'

/** Paragraphs, one a line; those without words are left out. */
export function text(...paragraphs: readonly (string | false)[]): Block[] {
  return paragraphs
    .filter((paragraph) => paragraph !== false && paragraph.trim() !== '')
    .flatMap((paragraph) => (paragraph as string).split('\n'))
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }))
}

function heading(words: string): Block {
  return { kind: 'heading', text: words }
}

/** A numbered part: its heading, and what was written under it. Nothing when nothing was. */
export function part(words: string, ...paragraphs: readonly string[]): Block[] {
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n'))
  const below = text(...lines.map((line) => capital(sentence(line))))
  return below.length === 0 ? [] : [heading(words), ...below]
}

/** Căn cứ …; each line with its semicolon. */
export function grounds(...lines: readonly (string | false)[]): Block {
  const items = lines.filter((line) => line !== false && line !== '').map((line) => `${line};`)
  return { kind: 'grounds', items }
}

/** Điều 1., Điều 2., … in their order. */
export function articles(...texts: readonly (string | false)[]): Block {
  const items = texts
    .filter((one) => one !== false && one !== '')
    .map((one, index) => ({ name: `Điều ${index + 1}.`, text: one as string }))
  return { kind: 'articles', items }
}

/** The papers that were handed in: name, pages, state (NĐ 154/2026 Mẫu 02/TCD, note 5). */
export function documentTable(documents: readonly Row[]): Block {
  return {
    kind: 'table',
    columns: ['STT', 'Tên thông tin, tài liệu', 'Số bản, số trang', 'Tình trạng'],
    shares: [1, 6, 2, 3],
    rows: documents.map(({ name = '', pages = '', state = '' }, index) => [String(index + 1), name, pages, state]),
  }
}

/** Who gets it: 'Như trên' first where it is a letter or a notice, the office's own files last (NĐ 30/2020 annex I). */
export function recipients(w: Words, ...lines: readonly (string | false)[]): string[] {
  const others = w.copiesTo ? w.copiesTo.split('\n') : []
  const all = [...lines, ...others].filter((line) => line !== false && line !== '') as string[]
  return [...all.map((line) => `${capital(line)};`), `Lưu: VT, ${w.archive}, hồ sơ.`]
}

/** Ends as a sentence does. */
export function sentence(words: string): string {
  return words === '' || /[.!?:;]$/.test(words) ? words : `${words}.`
}

/** `before + words + after`, or nothing when there are no words. */
export function when(words: string, before: string, after = ''): string {
  return words === '' ? '' : `${before}${words}${after}`
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The last sentence of a notice; './.' ends the text (NĐ 30/2020). */
export function toldTo(who: string): string {
  return `Vậy thông báo để ${who} được biết./.`
}

/** The last paragraph of a text ends with './.'. */
export function ended(words: string): string {
  return `${words.replace(/[.\s]+$/, '')}./.`
}
