import type { Context } from '../context.ts'
import type { Table } from '../spreadsheets/index.ts'
import type { Bodies } from './bodies.ts'
import { bodiesOfCatalogue } from './bodies.ts'
import { missingColumns } from './columns.ts'
import type { ImportRun } from './import-run.ts'
import type { RowProblem } from './problem.ts'
import { failedRows, warnedRows } from './problem.ts'
import { registers } from './registers.ts'
import { tableOf } from './sealed-file.ts'
import { understand } from './understand.ts'

/** What an import would do, read from its sealed file; nothing of it is stored. */
export interface Preview {
  table: Table
  problems: RowProblem[]
  /** Required columns that were not found. */
  missing: string[]
  failed: Set<number>
  warned: Set<number>
  /** Rows whose people are hidden: they are, or may be, denunciations. */
  secret: Set<number>
}

/** The preview of a run; null once its file is gone. */
export async function previewOf(context: Context, run: ImportRun): Promise<Preview | null> {
  const table = await tableOf(context, run)
  if (!table) return null
  const register = registers[run.kind]
  const { rows, good, problems } = understand(run.kind, table, run.mapping, context.today)
  problems.push(...(await register.taken(good, context)), ...(await unknownBodies(good, run, bodiesOfCatalogue())))
  return {
    table,
    problems: problems.toSorted((a, b) => a.row - b.row),
    missing: missingColumns(run.mapping, register.columns),
    failed: failedRows(problems),
    warned: warnedRows(problems),
    secret: new Set(rows.filter((row) => register.isSecret(row)).map((row) => row.row)),
  }
}

async function unknownBodies(rows: { row: number }[], run: ImportRun, bodies: Bodies): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  for (const row of rows) {
    const sought = registers[run.kind].bodyOf(row)
    if (sought && !(await bodies.find(sought.name, sought.on)).matched)
      problems.push({
        row: row.row,
        column: 'agency',
        key: 'imports.problem.bodyUnknown',
        values: {},
        severity: 'warning',
      })
  }
  return problems
}
