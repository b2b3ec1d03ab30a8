import { parseWrittenDate } from '../time/written-date.ts'

const numerals = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
/** Other words for the same number: 15 is "mười lăm", 21 "hai mươi mốt"; January and April have names of their own. */
const otherNumerals: Record<string, number> = { lam: 5, tu: 4, gieng: 1, chap: 12, nhat: 1, mung: 0, mong: 0 }

/**
 * The plain date of a day as a letter writes it, folded: 7/8/2026, l7/o3/2026 from a scan, "15 thang 7 nam 2026",
 * "muoi lam thang bay nam 2026". Null when it is no date of the calendar.
 */
export function readDay(folded: string): string | null {
  const words = /^(.+?) thang (.+?) nam (.+)$/.exec(folded.trim())
  if (!words) return parseWrittenDate(bareDigits(folded).replace(/ /g, ''))
  const [day, month, year] = words.slice(1).map((part) => readNumber(part))
  return day && month && year ? parseWrittenDate(`${day}/${month}/${year}`) : null
}

/** The letters that a scan puts for digits, put right: for texts that are known to be numbers. */
export function bareDigits(text: string): string {
  return text.replace(/[lI|i]/g, '1').replace(/[oO]/g, '0')
}

/** "15", "l5", "mười lăm": up to 99, and years in figures. */
function readNumber(text: string): number | null {
  const digits = bareDigits(text.trim())
  if (/^\d{1,4}$/.test(digits)) return Number(digits)
  let sum = 0
  for (const word of text.trim().split(' ')) {
    const one = numerals.includes(word) ? numerals.indexOf(word) : otherNumerals[word]
    if (word === 'muoi') sum = sum ? sum * 10 : 10
    else if (one === undefined) return null
    else sum += one
  }
  return sum
}
