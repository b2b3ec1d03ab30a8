import { parseWrittenDate } from '../time/written-date.ts'
import { registerWords } from './words.ts'

const inWords = new RegExp(registerWords.writtenDay, 'i')
const withTime = /^(.+?\d{4})[ ,T]+\d{1,2}[:hg]\d{0,2}(?::\d{2})?$/
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const excelEpoch = Date.UTC(1899, 11, 30)

/**
 * The plain date of a cell: 12/11/2021, 1-2-22, 2021-11-12, 2021/11/12, the paper's "ngày … tháng … năm …", with a time behind, or the
 * serial number that a spreadsheet keeps (44512).
 * @returns null when it is no date of the calendar or not understood
 */
export function registerDate(text: string): string | null {
  const cell = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const words = inWords.exec(cell)
  if (words) return parseWrittenDate(`${words[1]}/${words[2]}/${words[3]}`)
  if (/^[2-6]\d{4}(\.\d+)?$/.test(cell))
    return new Date(excelEpoch + Math.floor(Number(cell)) * 86_400_000).toISOString().slice(0, 10)
  const day = withTime.exec(cell)?.[1] ?? cell
  const slashed = yearFirst.exec(day)
  return parseWrittenDate(slashed ? `${slashed[1]}-${slashed[2]}-${slashed[3]}` : day)
}
