import type { Table } from '../spreadsheets/index.ts'
import type { Mapping } from './columns.ts'
import type { ImportKind } from './import-run.ts'
import type { RowProblem } from './problem.ts'
import { failedRows } from './problem.ts'
import { readingOf } from './read-row.ts'
import { seenRows } from './register.ts'
import { registers } from './registers.ts'

/** A spreadsheet understood row by row: the rows that can be imported, and what is wrong with the others. */
export interface Understood {
  /** Every row, good or bad, by its number. */
  rows: { row: number }[]
  good: { row: number }[]
  problems: RowProblem[]
}

/** Reads every row; a bad one never stops the rest. */
export function understand(kind: ImportKind, table: Table, mapping: Mapping, today: string): Understood {
  const register = registers[kind]
  const seen = seenRows(today)
  const problems: RowProblem[] = []
  const rows = table.rows.map((row) => register.read(readingOf(row, mapping, problems), seen))
  const failed = failedRows(problems)
  return { rows, good: rows.filter((row) => !failed.has(row.row)), problems }
}
