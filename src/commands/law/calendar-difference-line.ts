import { tableDate } from '../../language/format.ts'
import type { CalendarDifference } from '../../law/index.ts'
import type { Words } from './answer.ts'

/** A day on which the calendar and the law of its year differ. */
export function differenceLine({ on, code, name }: CalendarDifference, { t, language }: Words): string {
  return t(`lawCommand.calendar.difference.${code}`, { date: tableDate(on, language), name })
}
