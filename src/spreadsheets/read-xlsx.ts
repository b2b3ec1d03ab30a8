import ExcelJS from 'exceljs'
import type { Table, TableRow } from './table.ts'
import { tableFrom, UnreadableTable } from './table.ts'

/**
 * Reads the first sheet of an Excel workbook that holds rows. Dates become YYYY-MM-DD, formulas their result.
 * @throws UnreadableTable when it is no workbook or every sheet is empty
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes as never)
  } catch {
    throw new UnreadableTable('errors.table.xlsx')
  }
  const sheet = workbook.worksheets.find((one) => one.actualRowCount > 0)
  if (!sheet) throw new UnreadableTable('errors.table.noHeadings')
  const lines: TableRow[] = []
  sheet.eachRow({ includeEmpty: false }, (row, no) => {
    const cells: string[] = []
    for (let column = 1; column <= sheet.columnCount; column += 1) cells.push(textOf(row.getCell(column).value))
    lines.push({ no, cells })
  })
  return tableFrom(sheet.name, lines)
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue)
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue)
  return ''
}

/** A time of day is a day of 1899 for Excel. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return date.getUTCFullYear() < 1901 ? iso.slice(11, 16) : iso.slice(0, 10)
}
