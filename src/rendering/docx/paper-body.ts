import { boldFont } from '../fonts.ts'
import type { PrintedBlock, PrintedParagraph, PrintedSigners, PrintedTable } from '../printed-blocks.ts'
import type { PrintedPaper } from '../printed-paper.ts'
import { paragraph, type RunLook, rule, run, space, table, twipsOf } from './words.ts'

/** The text block of A4 between margins of 30 and 15 mm (NĐ 30/2020, annex I). */
const width = twipsOf(165)
const [issuerWidth, nationWidth] = [twipsOf(66), twipsOf(99)]
const roomToSign = twipsOf(25)
const bodyLine = 273

/** What stands between the beginning and the end of a paper: the same words in the same order as paper.typ. */
export function paperBody(paper: PrintedPaper): string {
  return [
    paper.form && paragraph(run(paper.form, { italic: true, size: 11 }), { align: 'right', after: 120 }),
    head(paper),
    space(240),
    title(paper),
    addressee(paper.addressee),
    space(80),
    ...paper.blocks.map(block),
    foot(paper),
  ].join('')
}

function head(paper: PrintedPaper): string {
  const issuer = [
    line(paper.parent, { size: 13, caps: true }),
    line(paper.body, { size: 13, bold: true, caps: true }),
    rule(ruleLength(paper.body, 13, issuerWidth, 0.4), issuerWidth),
  ]
  const nation = [
    line(paper.nation, { size: 12, bold: true }),
    line(paper.motto, { size: 14, bold: true }),
    rule(ruleLength(paper.motto, 14, nationWidth, 1), nationWidth),
  ]
  const number = [space(160), line(paper.number, { size: 13 }), line(paper.matter, { size: 13 }, { before: 80 })]
  const place = [space(160), line(paper.placeAndDate, { size: 14, italic: true })]
  const marks = paper.marks.map((mark) =>
    line(mark, { size: 13, bold: true, caps: true, framed: true }, { before: 160 }),
  )
  const rows = [[issuer, nation], [number, place], ...(marks.length > 0 ? [[marks, []]] : [])]
  return table(
    [issuerWidth, nationWidth],
    rows.map((cells) => ({ cells: cells.map((lines) => lines.join('')) })),
    { grid: false },
  )
}

function title(paper: PrintedPaper): string {
  const longest = paper.title.length > paper.summary.length ? paper.title : paper.summary
  return [
    line(paper.title, { bold: true, caps: true }),
    line(paper.summary, { bold: true }),
    paper.ruled && longest && rule(ruleLength(longest, 14, width, 0.33), width),
    line(paper.authority, { bold: true, caps: true }, { before: 120 }),
  ]
    .filter(Boolean)
    .join('')
}

function addressee([first, ...others]: readonly string[]): string {
  if (first === undefined) return ''
  if (others.length === 0) return line(first, {}, { before: 120 })
  const look = { align: 'left', left: twipsOf(30), after: 0, line: bodyLine } as const
  return paragraph(run(first), { ...look, before: 120 }) + others.map((name) => paragraph(run(name), look)).join('')
}

function block(it: PrintedBlock): string {
  if (it.kind === 'paragraph') return textParagraph(it)
  return it.kind === 'table' ? rows(it) : signers(it)
}

function textParagraph({ lead, text, style, centred, sticky }: PrintedParagraph): string {
  const look = { bold: style === 'bold', italic: style === 'italic' }
  const runs = (lead && run(`${lead} `, { bold: true })) + run(text, look)
  const place = centred ? ({ align: 'center' } as const) : { firstLine: twipsOf(12.7) }
  return paragraph(runs, { ...place, line: bodyLine, keepNext: sticky })
}

function rows({ columns, rows: given, shares }: PrintedTable): string {
  const widths = shares.map((share) => Math.floor(share * width))
  const headCells = columns.map((name) => line(name, { size: 12, bold: true }) || space(240))
  const cell = (text: string) => paragraph(run(text, { size: 12 }), { align: 'left', after: 0 })
  const all = [{ cells: headCells, isHead: true }, ...given.map((row) => ({ cells: row.map(cell) }))]
  return table(widths, all, { grid: true }) + space(120)
}

function signers({ signers: all }: PrintedSigners): string {
  const widths = all.map(() => Math.floor(width / all.length))
  const cells = all.map(({ title: post, note, name }) => placeToSign([post], note, name))
  return space(160) + table(widths, [{ cells }], { grid: false }) + space(20)
}

function foot({ recipients, signature }: PrintedPaper): string {
  const { lines, note, name } = signature
  const isSigned = lines.length > 0 || name !== ''
  if (recipients.length === 0 && !isSigned) return ''
  const [label, ...names] = recipients
  const left = { align: 'left', after: 0 } as const
  const receivers = [
    label && paragraph(run(label, { size: 12, bold: true, italic: true }), left),
    ...names.map((one) => paragraph(run(one, { size: 11 }), left)),
  ].join('')
  const cells = [receivers, isSigned ? placeToSign(lines, note, name) : '']
  return space(160) + table([width / 2, width / 2].map(Math.floor), [{ cells }], { grid: false }) + space(20)
}

function placeToSign(titles: readonly string[], note: string, name: string): string {
  return [
    ...titles.map((post) => line(post, { bold: true, caps: true })),
    line(note, { size: 13, italic: true }),
    space(roomToSign),
    line(name, { bold: true }),
  ].join('')
}

/** A centred line of the frame; nothing where there is no text. */
function line(text: string, look: RunLook, { before = 0 } = {}): string {
  return text && paragraph(run(text, look), { align: 'center', before, after: 0, line: 250 })
}

/** A share of the longest line that the text has in its column, in twips. */
function ruleLength(text: string, size: number, column: number, share: number): number {
  return Math.round(Math.min(boldFont().widthOf(text) * size * 20, column) * share)
}
