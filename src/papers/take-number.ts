import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { withNextNumber } from '../database/numbers.ts'
import { invalid } from '../errors.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'

/**
 * Takes the next number of the office's year by writing its line in the register: a number exists only with a line
 * that says what became of it, so none is skipped and none is given twice, whatever records the papers are about.
 * @param lineOf the line under a number: what the paper says names it
 * @throws InvalidInput when the paper has a number already
 */
export async function takeNumber(
  register: { office: string; year: number },
  lineOf: (no: number) => Outgoing,
): Promise<Outgoing> {
  try {
    return await withNextNumber({
      register: `papers ${register.office} ${register.year}`,
      field: 'no',
      highest: () => highestPaperNumber(register.office, register.year),
      write: async (no) => {
        const line = lineOf(no)
        await OutgoingModel.create(line)
        return line
      },
    })
  } catch (error) {
    if (duplicateKeyOf(error)?.includes('heldBy')) throw invalid('reason', 'errors.paper.notWaiting')
    throw error
  }
}

async function highestPaperNumber(office: string, year: number): Promise<number> {
  const last = await OutgoingModel.findOne({ office, year }, { no: 1 }).sort({ no: -1 }).lean()
  return last?.no ?? 0
}
