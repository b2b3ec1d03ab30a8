import { contentHash } from '../content-hash.ts'
import { addDays, isWeekend, type PlainDate, weekday, yearOf } from '../plain-date.ts'
import type { CalendarYear, DayOffKind, NonWorkingDay } from './calendar-year.ts'

export interface DayOff {
  kind: 'weekend' | DayOffKind
  name: string
  citation?: string
}

/** The working days of the civil service (CNT-8): Monday to Friday, without the days off, with the made-up Saturdays. */
export interface Calendar {
  /** Fingerprint of the days, stored with what was computed from them. */
  readonly version: string
  isWorkingDay(day: PlainDate): boolean
  /** Why the day is not worked; null on a working day. A holiday on a Saturday is the holiday, not the weekend. */
  dayOff(day: PlainDate): DayOff | null
  /** A Saturday or Sunday that is worked. */
  isMakeUp(day: PlainDate): boolean
  /** The day itself when it is worked, otherwise the first worked day after it. */
  nextWorkingDay(day: PlainDate): PlainDate
  /** How many working days the calendar's years have up to and including the day; null outside of those years. */
  workingDaysUpTo(day: PlainDate): number | null
  /** Whether the notice of that year is not out, or the calendar does not know the year at all. */
  provisional(day: PlainDate): boolean
}

export function createCalendar(years: CalendarYear[]): Calendar {
  const daysOff = new Map<PlainDate, NonWorkingDay>()
  const makeUps = new Set<PlainDate>()
  const settledYears = new Set<number>()
  for (const year of years) {
    for (const day of [...year.nonWorking, ...year.holidaysOnWeekend]) daysOff.set(day.date, day)
    for (const day of year.makeUp) makeUps.add(day.date)
    if (year.status !== 'provisional') settledYears.add(year.year)
  }

  // A worked Saturday beats the weekend: law/calendar-and-agencies §0 point 5.
  const isWorkingDay = (day: PlainDate) => makeUps.has(day) || (!isWeekend(day) && !daysOff.has(day))

  let running: Map<PlainDate, number> | null = null
  const runningCount = () => {
    running ??= countedDays(years, isWorkingDay)
    return running
  }

  return {
    version: contentHash(years),
    isWorkingDay,
    isMakeUp: (day) => makeUps.has(day),
    dayOff: (day) => (isWorkingDay(day) ? null : named(day, daysOff.get(day))),
    nextWorkingDay(day) {
      let found = day
      while (!isWorkingDay(found)) found = addDays(found, 1)
      return found
    },
    workingDaysUpTo: (day) => runningCount().get(day) ?? null,
    provisional: (day) => !settledYears.has(yearOf(day)),
  }
}

/** A list asks for hundreds of spans: counted once, each is one subtraction. */
function countedDays(years: CalendarYear[], isWorkingDay: (day: PlainDate) => boolean): Map<PlainDate, number> {
  const counted = new Map<PlainDate, number>()
  const inOrder = years.map((one) => one.year).sort((one, other) => one - other)
  const isWithoutGap = inOrder.every((year, index) => index === 0 || year === (inOrder[index - 1] ?? 0) + 1)
  const [first] = inOrder
  if (first === undefined || !isWithoutGap) return counted
  let count = 0
  for (let day: PlainDate = `${first}-01-01`; yearOf(day) <= (inOrder.at(-1) ?? 0); day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1
    counted.set(day, count)
  }
  return counted
}

function named(day: PlainDate, entry: NonWorkingDay | undefined): DayOff {
  if (entry) return { kind: entry.kind, name: entry.name, citation: entry.law }
  return { kind: 'weekend', name: weekday(day) === 6 ? 'thứ Bảy' : 'Chủ nhật' }
}
