import type { TextKey, Translate } from '../../language/translate.ts'
import type { ImportKind } from '../import-run.ts'
import type { RowProblem } from '../problem.ts'

/** The name of a column in a sentence: "ngày nhận". */
export function columnText(kind: ImportKind, column: string, t: Translate): string {
  return column ? t(`imports.column.${kind}.${column}` as TextKey) : ''
}

/** What is wrong, without its row: "ngày nhận 31/02/2022 không có trong lịch". */
export function problemText(kind: ImportKind, problem: RowProblem, t: Translate): string {
  return t(problem.key as TextKey, { ...problem.values, column: columnText(kind, problem.column, t) })
}

/** The same as a sentence of its own. */
export function problemSentence(kind: ImportKind, problem: RowProblem, t: Translate): string {
  const text = problemText(kind, problem, t)
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/** "Dòng 18: ngày nhận 31/02/2022 không có trong lịch". */
export function rowProblemText(kind: ImportKind, problem: RowProblem, t: Translate): string {
  return t('imports.rowProblem', { row: problem.row, text: problemText(kind, problem, t) })
}
