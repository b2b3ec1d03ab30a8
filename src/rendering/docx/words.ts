/** WordprocessingML, as little of it as papers need. Sizes of letters in points, lengths in twips (1/20 pt). */
export const twipsOf = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

export type Align = 'both' | 'left' | 'center' | 'right'

export interface RunLook {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Shown in capitals however it is written: what fills a template's field, too. */
  readonly caps?: boolean
  readonly framed?: boolean
}

export interface ParagraphLook {
  readonly align?: Align
  /** The indent of a first line. */
  readonly firstLine?: number
  readonly left?: number
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line. */
  readonly line?: number
  readonly keepNext?: boolean
}

/** A text between tags. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** One run; line ends become line breaks. */
export function run(text: string, { size, bold, italic, caps, framed }: RunLook = {}): string {
  const look = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    caps ? '<w:caps/>' : '',
    size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
    framed ? '<w:bdr w:val="single" w:sz="8" w:space="4" w:color="auto"/>' : '',
  ].join('')
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

export function paragraph(runs: string, look: ParagraphLook = {}): string {
  const { align = 'both', firstLine = 0, left = 0, before = 0, after = 120, line = 240, keepNext } = look
  return [
    `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}`,
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`,
    firstLine || left ? `<w:ind w:left="${left}" w:firstLine="${firstLine}"/>` : '',
    `<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`,
  ].join('')
}

/** A line of its own in the middle of a column. */
export function rule(length: number, column: number): string {
  const side = Math.max(0, Math.round((column - length) / 2))
  return [
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="5" w:space="1" w:color="auto"/></w:pBdr>',
    '<w:spacing w:before="40" w:after="0" w:line="60" w:lineRule="exact"/>',
    `<w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`,
  ].join('')
}

/** Room of a height. */
export function space(height: number): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/></w:pPr></w:p>`
}

export interface Row {
  /** One or more paragraphs each. */
  readonly cells: readonly string[]
  /** Repeats on every page. */
  readonly isHead?: boolean
}

/** A table whose rows stay whole; without a grid it only arranges. */
export function table(widths: readonly number[], rows: readonly Row[], { grid }: { grid: boolean }): string {
  const sum = widths.reduce((all, width) => all + width, 0)
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')
  const inset = grid ? 80 : 0
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${sum}" w:type="dxa"/>`,
    grid ? `<w:tblBorders>${borders}</w:tblBorders>` : '',
    '<w:tblLayout w:type="fixed"/><w:tblCellMar>',
    `<w:left w:w="${inset}" w:type="dxa"/><w:right w:w="${inset}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => tableRow(widths, row)),
    '</w:tbl>',
  ].join('')
}

function tableRow(widths: readonly number[], { cells, isHead }: Row): string {
  const look = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`
  const cell = (content: string, index: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${content || space(240)}</w:tc>`
  return `<w:tr>${look}${cells.map(cell).join('')}</w:tr>`
}
