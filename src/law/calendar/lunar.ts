import { dayNumber, dayOfNumber, type PlainDate } from '../plain-date.ts'

/**
 * The day of a lunar date in Vietnam: 1/1 is Tết, 10/3 the Hùng Kings' day. Algorithm of Hồ Ngọc Đức after Jean Meeus,
 * "Astronomical Algorithms": months begin on the day of the new moon at UTC+7, the winter solstice lies in month 11, and
 * the month without a principal term is the leap one. China counts at UTC+8: in 2030 it has Tết a day later.
 */
export function solarDayOf(lunar: { day: number; month: number; year: number }): PlainDate {
  const { day, month, year } = lunar
  const before = month < 11 ? year - 1 : year
  const [eleventh, nextEleventh] = [startOfMonth11(before), startOfMonth11(before + 1)]
  let months = (month + 1) % 12
  if (nextEleventh - eleventh > 365 && months >= leapMonthAfter(eleventh)) months += 1
  const moon = Math.floor(0.5 + (eleventh - firstNewMoon) / synodicMonth)
  return dayOfNumber(newMoonDay(moon + months) + day - 1 - julianEpoch)
}

const timeZone = 7 / 24
const synodicMonth = 29.530588853
/** Julian date of the new moon of January 1900, from which moons are counted. */
const firstNewMoon = 2415021.076998695
/** Julian day of 1970-01-01. */
const julianEpoch = 2440588
const degree = Math.PI / 180

/** Julian day on which a moon is new in Vietnam. */
function newMoonDay(moon: number): number {
  return Math.floor(newMoon(moon) + 0.5 + timeZone)
}

function newMoon(moon: number): number {
  const t = moon / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    2415020.75933 +
    29.53058868 * moon +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * degree)
  const sun = (359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3) * degree
  const anomaly = (306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3) * degree
  const latitude = (21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3) * degree
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(anomaly) +
    0.0161 * Math.sin(2 * anomaly) -
    0.0004 * Math.sin(3 * anomaly) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + anomaly) -
    0.0074 * Math.sin(sun - anomaly) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + anomaly) +
    0.001 * Math.sin(2 * latitude - anomaly) +
    0.0005 * Math.sin(2 * anomaly + sun)
  // The difference between the time of the formulas and that of the clocks, good for the centuries of the office.
  const clockDifference = -0.000278 + 0.000265 * t + 0.000262 * t2
  return mean + correction - clockDifference
}

/** In which of the twelve parts of 30° the sun stands at the beginning of a Vietnamese day: 9 from the winter solstice. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 0.5 - timeZone - 2451545) / 36525
  const t2 = t * t
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * degree
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = (mean + centre) * degree
  const turn = 2 * Math.PI
  return Math.floor(((longitude - turn * Math.floor(longitude / turn)) / Math.PI) * 6)
}

/** Julian day on which the month of the winter solstice begins. */
function startOfMonth11(year: number): number {
  const lastDay = dayNumber(`${year}-12-31`) + julianEpoch
  const moon = Math.floor((lastDay - 2415021) / synodicMonth)
  const begins = newMoonDay(moon)
  return sunSector(begins) >= 9 ? newMoonDay(moon - 1) : begins
}

/** How many months after month 11 the leap month stands: the first in which the sun does not change its sector. */
function leapMonthAfter(eleventh: number): number {
  const moon = Math.floor(0.5 + (eleventh - firstNewMoon) / synodicMonth)
  const sectorAt = (index: number) => sunSector(newMoonDay(moon + index))
  for (let index = 2; index < 14; index += 1) if (sectorAt(index) === sectorAt(index - 1)) return index - 1
  return 13
}
