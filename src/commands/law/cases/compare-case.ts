import { isPlainDate } from '../../../law/index.ts'
import { compareCompetence } from './competence-case.ts'
import { compareDueDate } from './due-date-case.ts'
import { compareLetter } from './letter-case.ts'
import { comparePeople } from './people-case.ts'
import { compareOnline, compareReception } from './reception-case.ts'
import { compareReport } from './report-case.ts'
import type { Comparison, WorkedCase } from './worked-case.ts'

const tables: Record<string, Comparison> = {
  letter: compareLetter,
  reception: compareReception,
  competence: compareCompetence,
  rule: compareOnline,
  people: comparePeople,
  report: compareReport,
}

/**
 * Compares one case by its kind. What the law refuses (an unknown fact, a value that it cannot have) is a difference: a
 * file must never end the run.
 */
export const compareCase: Comparison = (worked, strict) => {
  const comparison = comparisonOf(worked)
  if (!comparison) return undefined
  if (comparison !== compareDueDate && !(typeof worked.on === 'string' && isPlainDate(worked.on)))
    return [{ field: 'on', expected: 'a day', found: worked.on ?? null }]
  try {
    return comparison(worked, strict)
  } catch (error) {
    return [{ field: 'facts', expected: worked.facts ?? worked.options ?? null, found: (error as Error).message }]
  }
}

function comparisonOf({ clock, table }: WorkedCase): Comparison | undefined {
  if (clock !== undefined) return compareDueDate
  return typeof table === 'string' && Object.hasOwn(tables, table) ? tables[table] : undefined
}
