import { withNextNumber } from '../database/numbers.ts'
import { LetterModel } from '../letters/index.ts'

/** The greatest number of the office's papers of a year, 0 when there is none. */
async function highestPaperNumber(office: string, year: number): Promise<number> {
  const last = await LetterModel.findOne(
    { office, paperNumbers: { $gte: `${year}:`, $lt: `${year + 1}:` } },
    { paperNumbers: 1 },
  )
    .sort({ paperNumbers: -1 })
    .lean()
  const numbers = (last?.paperNumbers ?? []).filter((one) => one.startsWith(`${year}:`))
  return Math.max(0, ...numbers.map((one) => Number(one.slice(5))))
}

/**
 * Takes the next paper number of an office's year in the write that uses it: no number is skipped, none given twice,
 * however many sign at once.
 */
export function withPaperNumber<Result>(
  office: string,
  year: number,
  write: (no: number) => Promise<Result>,
): Promise<Result> {
  return withNextNumber({
    register: `papers ${office} ${year}`,
    field: 'paperNumbers',
    highest: () => highestPaperNumber(office, year),
    write,
  })
}
