import { parse } from 'csv-parse/sync'
import type { Table } from './table.ts'
import { tableFrom, UnreadableTable } from './table.ts'

/**
 * Reads CSV in UTF-8, with or without byte order mark; the separator is the one of `,` `;` and tab that the first
 * line has most of outside quotes.
 * @throws UnreadableTable when the bytes are not UTF-8 or quotes do not close
 */
export function readCsv(bytes: Buffer): Table {
  const text = utf8Of(bytes)
  try {
    const lines = parse(text, { delimiter: delimiterOf(text), relaxColumnCount: true, relaxQuotes: true }) as string[][]
    return tableFrom(
      '',
      lines.map((cells, index) => ({ no: index + 1, cells })),
    )
  } catch (error) {
    if (error instanceof UnreadableTable) throw error
    throw new UnreadableTable('errors.table.csv')
  }
}

function utf8Of(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw new UnreadableTable('errors.table.encoding')
  }
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/\r?\n/) + 1 || undefined).replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0].mark
}
