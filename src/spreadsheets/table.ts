/** A sheet as text: the headings, and the rows under them with the number that people see beside a row. */
export interface Table {
  /** Name of the sheet; empty for CSV. */
  sheet: string
  headings: string[]
  rows: TableRow[]
}

export interface TableRow {
  /** As the spreadsheet numbers it: the row of headings is 1 when nothing stands above it. */
  no: number
  cells: string[]
}

/** The bytes are no table that can be read; the message is a text key. */
export class UnreadableTable extends Error {}

const mostTitleRows = 20

/**
 * Finds the row of headings: the first with at least three cells that are not empty, below titles that an office
 * prints over its register.
 * @throws UnreadableTable when there is none
 */
export function tableFrom(sheet: string, lines: TableRow[]): Table {
  const filled = (line: TableRow) => line.cells.filter((cell) => cell.trim()).length
  const at = lines.slice(0, mostTitleRows).findIndex((line) => filled(line) >= 3)
  if (at < 0) throw new UnreadableTable('errors.table.noHeadings')
  return {
    sheet,
    headings: lines[at].cells.map((cell) => cell.replace(/\s+/g, ' ').trim()),
    rows: lines.slice(at + 1).filter((line) => filled(line) > 0),
  }
}
