import type { TableRow } from '../spreadsheets/index.ts'
import { bareDigits, isIdNumber, isPassportNumber, isPhone } from '../text/citizen-numbers.ts'
import { looksLikeDate } from '../time/written-date.ts'
import type { Mapping } from './columns.ts'
import type { RowProblem } from './problem.ts'
import { registerDate } from './register-date.ts'

/** Reads the cells of one row by column, gathering what is wrong instead of stopping at it. */
export interface RowReading {
  readonly no: number
  text(column: string): string
  requiredText(column: string, most: number): string
  date(column: string): string | null
  requiredDate(column: string): string
  count(column: string, otherwise: number): number
  choice<Meaning extends string>(
    column: string,
    meaning: (word: string) => Meaning | null,
    otherwise: Meaning | null,
  ): Meaning | null
  name(column: string): string
  idNumber(column: string): string | null
  phone(column: string): string | null
  error(column: string, key: string, values?: RowProblem['values']): void
  warning(column: string, key: string, values?: RowProblem['values']): void
}

export function readingOf(row: TableRow, mapping: Mapping, problems: RowProblem[]): RowReading {
  const add =
    (severity: RowProblem['severity']) =>
    (column: string, key: string, values: RowProblem['values'] = {}) =>
      void problems.push({ row: row.no, column, key, values, severity })
  const error = add('error')
  const text = (column: string) => cellText(row.cells[mapping[column] ?? -1] ?? '')
  const date = (column: string) => {
    const cell = text(column)
    if (!cell) return null
    const found = registerDate(cell)
    if (!found && looksLikeDate(cell)) error(column, 'imports.problem.dateNotInCalendar', { text: cell })
    else if (!found) error(column, 'imports.problem.dateNotUnderstood')
    return found
  }
  const reading: RowReading = {
    no: row.no,
    error,
    warning: add('warning'),
    text,
    date,
    requiredText(column, most) {
      const cell = text(column)
      if (!cell) error(column, 'imports.problem.missing')
      else if (cell.length > most) error(column, 'imports.problem.tooLong', { most })
      return cell
    },
    requiredDate(column) {
      if (!text(column)) error(column, 'imports.problem.missing')
      return date(column) ?? ''
    },
    count(column, otherwise) {
      const cell = text(column).replace(/[.\s]|(,0+$)/g, '')
      if (!cell) return otherwise
      if (/^\d{1,6}$/.test(cell)) return Number(cell)
      error(column, 'imports.problem.number')
      return otherwise
    },
    choice(column, meaning, otherwise) {
      const cell = text(column)
      if (!cell) return otherwise
      const found = meaning(cell)
      if (!found) error(column, 'imports.problem.notRecognised')
      return found
    },
    name: (column) => personName(text(column)),
    idNumber(column) {
      const bare = bareDigits(text(column))
      if (bare && !isIdNumber(bare) && !isPassportNumber(bare)) {
        if (/^\d+$/.test(bare)) error(column, 'imports.problem.idNumberDigits', { digits: bare.length })
        else error(column, 'imports.problem.idNumber')
      }
      return bare || null
    },
    phone(column) {
      const bare = bareDigits(text(column))
      if (!bare) return null
      const whole = /^[1-9]\d{8,9}$/.test(bare) ? `0${bare}` : bare
      if (!isPhone(whole)) reading.warning(column, 'imports.problem.phone')
      return isPhone(whole) ? whole : null
    },
  }
  return reading
}

function cellText(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
}

/** A name as people write it; one in capitals only is the habit of the register, not of the person. */
export function personName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim()
  const capitals = name === name.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(name)
  return capitals
    ? name.toLocaleLowerCase('vi').replace(/(^|\s)\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
    : name
}
