import { addDays, type PlainDate } from '../../law/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { Sheet, SheetField } from './sheet.ts'

/** `tooSoon`: the law wants more days between the paper and the day that it names. */
export interface FieldProblem {
  name: string
  problem: 'required' | 'tooLong' | 'notADate' | 'tooSoon'
}

/** What is wrong with what was typed into the fields of a paper of that day; at most one problem a field. */
export function problemsOf(sheet: Sheet, typed: Readonly<Record<string, string>>, on: PlainDate): FieldProblem[] {
  return sheet.fields.flatMap((field) => {
    const problem = problemOf(field, typed[field.name]?.trim() ?? '', on)
    return problem ? [{ name: field.name, problem }] : []
  })
}

function problemOf({ as, required, max, daysAfter }: SheetField, typed: string, on: PlainDate) {
  if (typed === '') return required ? 'required' : null
  if (typed.length > max) return 'tooLong'
  if (as !== 'date') return null
  const day = parseWrittenDate(typed)
  if (!day) return 'notADate'
  return daysAfter !== undefined && day < addDays(on, daysAfter) ? 'tooSoon' : null
}
