/** What is wrong, or worth a look, with one row of a spreadsheet. Holds no personal data: it is stored and shown. */
export interface RowProblem {
  row: number
  /** Key of the column that it is about, or '' for the whole row. */
  column: string
  /** Text key of the sentence. */
  key: string
  values: Record<string, string | number>
  /** An error keeps the row out; a warning only asks for a look. */
  severity: 'error' | 'warning'
}

/** Rows that have at least one error. */
export function failedRows(problems: readonly RowProblem[]): Set<number> {
  return new Set(problems.filter((one) => one.severity === 'error').map((one) => one.row))
}

/** The problems of each row that has any. */
export function problemsByRow(problems: readonly RowProblem[]): Map<number, RowProblem[]> {
  const byRow = new Map<number, RowProblem[]>()
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  return byRow
}

/** Rows that are imported and have a warning. */
export function warnedRows(problems: readonly RowProblem[]): Set<number> {
  const failed = failedRows(problems)
  return new Set(problems.filter((one) => !failed.has(one.row)).map((one) => one.row))
}
