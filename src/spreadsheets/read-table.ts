import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Table } from './table.ts'
import { UnreadableTable } from './table.ts'

const zipMark = Buffer.from('PK\u0003\u0004')
const oldExcelMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/**
 * Reads a spreadsheet, CSV or XLSX: by what the bytes are, whatever the name says.
 * @throws UnreadableTable with the text key of the reason
 */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableTable('errors.table.empty')
  if (bytes.subarray(0, 4).equals(zipMark)) return readXlsx(bytes)
  if (bytes.subarray(0, 4).equals(oldExcelMark)) throw new UnreadableTable('errors.table.oldExcel')
  return readCsv(bytes)
}
