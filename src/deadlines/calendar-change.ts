import mongoose, { Schema } from 'mongoose'
import type { CalendarYear, DayOffKind, PlainDate } from '../law/index.ts'
import { isWeekend, yearOf } from '../law/index.ts'

/** What a day becomes: off, worked in lieu, or an ordinary day again. */
export const dayChangeKinds = ['holiday', 'in-lieu', 'swap-off', 'makeUp', 'ordinary'] as const
export type DayChangeKind = (typeof dayChangeKinds)[number]

export interface DayChange {
  date: PlainDate
  kind: DayChangeKind
  name: string
}

/** One change of the working calendar of a province: added, never edited; the calendar is the built-in one with all of them. */
export interface CalendarChange {
  _id: string
  province: string
  /** 1, 2, … in the province. */
  version: number
  days: DayChange[]
  /** Notice or decision that it rests on. */
  citation: string
  by: string
  byName: string
  at: Date
  /** How far the open deadlines have been computed again. */
  recomputed: { total: number; done: number; moved: number; at: Date; finished: boolean }
}

const schema = new Schema<CalendarChange>(
  {
    _id: { type: String, required: true },
    province: { type: String, required: true },
    version: { type: Number, required: true },
    days: [{ type: Schema.Types.Mixed }],
    citation: { type: String, required: true },
    by: { type: String, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
    recomputed: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'calendarChanges', versionKey: false },
)
schema.index({ province: 1, version: 1 }, { unique: true })

export const CalendarChangeModel = mongoose.model<CalendarChange>('CalendarChange', schema)

/** The years with changes applied in their order; the last word on a day counts. */
export function changedYears(
  years: CalendarYear[],
  changes: readonly Pick<CalendarChange, 'days' | 'citation'>[],
): CalendarYear[] {
  const result = structuredClone(years)
  for (const { days, citation } of changes) for (const day of days) applyDay(result, day, citation)
  for (const year of result)
    for (const list of [year.nonWorking, year.holidaysOnWeekend, year.makeUp])
      list.sort((one, other) => one.date.localeCompare(other.date))
  return result
}

function applyDay(years: CalendarYear[], { date, kind, name }: DayChange, citation: string): void {
  const year = years.find((one) => one.year === yearOf(date))
  if (!year) return
  year.nonWorking = year.nonWorking.filter((one) => one.date !== date)
  year.holidaysOnWeekend = year.holidaysOnWeekend.filter((one) => one.date !== date)
  year.makeUp = year.makeUp.filter((one) => one.date !== date)
  if (kind === 'makeUp') year.makeUp.push({ date, name, source: citation })
  else if (kind !== 'ordinary') {
    const off = { date, kind: kind satisfies DayOffKind, name, law: citation }
    ;(isWeekend(date) ? year.holidaysOnWeekend : year.nonWorking).push(off)
  }
}
