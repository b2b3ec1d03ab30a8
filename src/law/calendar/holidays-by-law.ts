import { addDays, daysBetween, isWeekend, type PlainDate } from '../plain-date.ts'
import { type DecidedHolidays, lieuExceptions } from './decided-holidays.ts'
import { type HolidayRuleId, holidayRuleOn } from './holiday-rules.ts'
import { solarDayOf } from './lunar.ts'

/** A day off that follows from the law, weekends included. */
export interface LawfulDay {
  on: PlainDate
  kind: 'holiday' | 'in-lieu'
  name: string
  nameEn: string
  rule: HolidayRuleId
  citation: string
  inLieuOf?: PlainDate
}

/**
 * The public holidays of a year by the law in force on each of them, with the days in lieu, in the order of the year:
 * what the law says itself, and what it leaves to the Prime Minister. Days swapped for a worked Saturday have no article
 * and are not among them. Example: Tết 2026 is 16/2 to 20/2, decided from one day before the first.
 */
export function holidaysOf(year: number, decided: DecidedHolidays): LawfulDay[] {
  const holidays = [...fixedDays(year, decided), ...tet(year, decided), ...hungKings(year)]
    .flatMap(inForce)
    .sort((one, other) => daysBetween(other.on, one.on))
  return [...holidays, ...inLieu(holidays, year)].sort((one, other) => daysBetween(other.on, one.on))
}

type Named = Omit<LawfulDay, 'citation' | 'kind'> & { days?: number }

/** A day is off only when the law that makes it so was in force on it. */
function inForce(day: Named): LawfulDay[] {
  const rule = holidayRuleOn(day.rule, day.on)
  return rule ? [{ ...day, kind: 'holiday', citation: rule.citation }] : []
}

function fixedDays(year: number, { nationalDay }: DecidedHolidays): Named[] {
  const second = nationalDay && addDays(`${year}-09-02`, nationalDay === 'before' ? -1 : 1)
  return [
    { on: `${year}-01-01`, rule: 'holiday.new-year', name: 'Tết Dương lịch', nameEn: "New Year's Day" },
    {
      on: `${year}-04-30`,
      rule: 'holiday.victory-day',
      name: 'Ngày Chiến thắng 30/4',
      nameEn: 'Victory Day (30 April)',
    },
    { on: `${year}-05-01`, rule: 'holiday.labour-day', name: 'Quốc tế Lao động 1/5', nameEn: 'Labour Day (1 May)' },
    { on: `${year}-09-02`, ...national },
    ...(second
      ? [{ ...national, on: second, name: `${national.name} (ngày liền kề)`, nameEn: 'National Day (adjacent day)' }]
      : []),
    {
      on: `${year}-11-24`,
      rule: 'holiday.culture-day',
      name: 'Ngày Văn hóa Việt Nam',
      nameEn: 'Vietnam Culture Day',
    },
  ]
}

const national = { rule: 'holiday.national-day', name: 'Quốc khánh', nameEn: 'National Day' } as const

/** The first code to give five days came into force after Tết 2013; before it one day before and three from the first. */
const fiveDaysFrom = '2013-05-01'

function tet(year: number, { tetFrom }: DecidedHolidays): Named[] {
  const first = solarDayOf({ day: 1, month: 1, year })
  const from = first < fiveDaysFrom ? -1 : tetFrom
  const count = first < fiveDaysFrom ? 4 : 5
  return Array.from({ length: count }, (_, index) => {
    const [name, nameEn] = tetNames[from + index + 2]!
    return { on: addDays(first, from + index), rule: 'holiday.tet', name, nameEn }
  })
}

/** From two days before the first of the lunar year to its fourth day. */
const tetNames = [
  ['Tết Nguyên đán (ngày áp cuối tháng Chạp)', 'Lunar New Year (two days before)'],
  ['Tết Nguyên đán (ngày cuối tháng Chạp)', "Lunar New Year's Eve"],
  ['Tết Nguyên đán (mùng 1)', 'Lunar New Year (1st day)'],
  ['Tết Nguyên đán (mùng 2)', 'Lunar New Year (2nd day)'],
  ['Tết Nguyên đán (mùng 3)', 'Lunar New Year (3rd day)'],
  ['Tết Nguyên đán (mùng 4)', 'Lunar New Year (4th day)'],
] as const

function hungKings(year: number): Named[] {
  const on = solarDayOf({ day: 10, month: 3, year })
  return [{ on, rule: 'holiday.hung-kings', name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', nameEn: "Hung Kings' Day" }]
}

/**
 * A holiday of the code on a weekly rest day is made up on the next working day (BLLĐ 2019 Đ.111.3), save where the
 * notice of the year put it elsewhere. 24/11 stands outside the code and has no day in lieu (CNT-24).
 */
function inLieu(holidays: readonly LawfulDay[], year: number): LawfulDay[] {
  const taken = new Set(holidays.map(({ on }) => on))
  const days = holidays
    .filter(({ on, rule }) => isWeekend(on) && rule !== 'holiday.culture-day')
    .map((holiday) => lieuOf(holiday, nextFree(holiday.on, taken)))
  for (const { on, instead } of lieuExceptions.filter((one) => one.year === year)) {
    const moved = days.find((day) => day.on === instead)
    if (moved) moved.on = on
    else if (instead === null) days.push({ ...days.at(-1)!, on })
  }
  return days
}

function nextFree(holiday: PlainDate, taken: Set<PlainDate>): PlainDate {
  let on = addDays(holiday, 1)
  while (isWeekend(on) || taken.has(on)) on = addDays(on, 1)
  taken.add(on)
  return on
}

function lieuOf({ on: inLieuOf, rule: of, name, nameEn }: LawfulDay, on: PlainDate): LawfulDay {
  const rule = 'holiday.in-lieu'
  const [short, shortEn] = of === 'holiday.tet' ? ['Tết Nguyên đán', 'the Lunar New Year'] : [name, nameEn]
  return {
    on,
    kind: 'in-lieu',
    rule,
    name: `Nghỉ bù ${short}`,
    nameEn: `Day in lieu of ${shortEn}`,
    citation: holidayRuleOn(rule, on)?.citation ?? '',
    inLieuOf,
  }
}
