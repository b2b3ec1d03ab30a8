import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'

export type Cell = string | number

/** A sheet to write: lines about it (filters, count, time), then headings and rows. */
export interface Sheet {
  name: string
  about: string[]
  headings: string[]
  rows: Cell[][]
  /** Width of each column in characters. */
  widths?: number[]
}

/** CSV as Excel in Việt Nam opens it: UTF-8 with byte order mark; a text that would run as a formula is quoted. */
export function writeCsv(sheet: Sheet): Buffer {
  const lines: Cell[][] = [...sheet.about.map((line) => [line]), sheet.headings, ...sheet.rows]
  return Buffer.from(
    stringify(
      lines.map((line) => line.map(harmless)),
      { bom: true, record_delimiter: '\r\n' },
    ),
  )
}

/** An Excel workbook with one sheet. */
export async function writeXlsx(sheet: Sheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const target = workbook.addWorksheet(sheet.name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31))
  for (const line of sheet.about) target.addRow([line])
  const head = target.addRow(sheet.headings)
  head.font = { bold: true }
  for (const row of sheet.rows) target.addRow(row)
  sheet.headings.forEach((_, index) => {
    target.getColumn(index + 1).width = sheet.widths?.[index] ?? 20
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A cell that begins with = + - @ is a formula for Excel when it reads CSV. */
function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
