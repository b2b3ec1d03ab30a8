import { contentHash } from '../content-hash.ts'
import { dayNumber, dayOfNumber, type PlainDate, weekdayOfNumber, yearOf } from '../plain-date.ts'
import type { CalendarYear, DayOffKind, NonWorkingDay } from './calendar-year.ts'

export interface DayOff {
  kind: 'weekend' | DayOffKind
  name: string
  nameEn?: string
  citation?: string
}

/** The working days of the civil service (CNT-8): Monday to Friday, without the days off, with the made-up Saturdays. */
export interface Calendar {
  /** Fingerprint of the days, stored with what was computed from them. */
  readonly version: string
  isWorkingDay(day: PlainDate): boolean
  /** Why the day is not worked; null on a working day. A holiday on a Saturday is the holiday, not the weekend. */
  dayOff(day: PlainDate): DayOff | null
  /** The same by the number of the day (plain-date): counting walks over numbers. */
  dayOffAt(number: number): DayOff | null
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
  const makeUps = new Set(years.flatMap((year) => year.makeUp.map((day) => day.date)))
  const settledYears = new Set(years.filter(({ status }) => status !== 'provisional').map(({ year }) => year))
  const known = knownDays(years, makeUps)

  const offOn = (number: number): DayOff | null => {
    const off = known.off[number - known.first]
    return off === undefined ? plainWeekend(number) : off
  }

  return {
    version: contentHash(years),
    isWorkingDay: (day) => offOn(dayNumber(day)) === null,
    isMakeUp: (day) => makeUps.has(day),
    dayOff: (day) => offOn(dayNumber(day)),
    dayOffAt: offOn,
    nextWorkingDay(day) {
      let number = dayNumber(day)
      while (offOn(number) !== null) number += 1
      return dayOfNumber(number)
    },
    workingDaysUpTo: (day) => known.workedUpTo[dayNumber(day) - known.first] ?? null,
    provisional: (day) => !settledYears.has(yearOf(day)),
  }
}

/**
 * Every day from the first to the last year, by its number: why it is off, and how many were worked until then. A
 * derivation asks for dozens of days and a list for hundreds of spans; each is one look into an array.
 */
interface KnownDays {
  first: number
  off: (DayOff | null)[]
  workedUpTo: Int32Array
}

function knownDays(years: CalendarYear[], makeUps: Set<PlainDate>): KnownDays {
  if (years.length === 0) return { first: 0, off: [], workedUpTo: new Int32Array() }
  const numbers = years.map(({ year }) => year)
  const first = dayNumber(firstDayOf(Math.min(...numbers)))
  const off: (DayOff | null)[] = []
  for (let number = first; number < dayNumber(firstDayOf(Math.max(...numbers) + 1)); number += 1)
    off.push(plainWeekend(number))
  for (const year of years)
    for (const day of [...year.nonWorking, ...year.holidaysOnWeekend]) off[dayNumber(day.date) - first] = named(day)
  // A worked Saturday beats the weekend: law/calendar-and-agencies §0 point 5.
  for (const day of makeUps) off[dayNumber(day) - first] = null
  const workedUpTo = new Int32Array(off.length)
  let worked = 0
  for (const [index, why] of off.entries()) {
    if (why === null) worked += 1
    workedUpTo[index] = worked
  }
  return { first, off, workedUpTo }
}

function firstDayOf(year: number): PlainDate {
  return `${year}-01-01`
}

const saturday: DayOff = Object.freeze({ kind: 'weekend', name: 'thứ Bảy', nameEn: 'Saturday' })
const sunday: DayOff = Object.freeze({ kind: 'weekend', name: 'Chủ nhật', nameEn: 'Sunday' })

function plainWeekend(number: number): DayOff | null {
  const weekday = weekdayOfNumber(number)
  if (weekday < 6) return null
  return weekday === 6 ? saturday : sunday
}

function named({ kind, name, nameEn, law }: NonWorkingDay): DayOff {
  return Object.freeze({ kind, name, ...(nameEn && { nameEn }), citation: law })
}
