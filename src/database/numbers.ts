import { setTimeout } from 'node:timers/promises'
import { duplicateKeyOf } from './duplicate-key.ts'
import { inTurn } from './turns.ts'

const longestWait = 60
const patience = 30_000

/**
 * Takes the next number of a register in the write that uses it: `highest` reads the greatest number in use, `write`
 * stores the record under the number and fails with a duplicate key when another process was faster.
 * A number exists only with its record, so none is skipped and none is given twice, also after a crash.
 * `field` is the last field of the unique index that guards the register. Within a process the writers of a `register`
 * take turns, as they would otherwise outrun each other without end.
 */
export function withNextNumber<Result>(parts: {
  register: string
  field: string
  highest: () => Promise<number>
  write: (no: number) => Promise<Result>
}): Promise<Result> {
  return inTurn(parts.register, () => tryNumbers(parts))
}

async function tryNumbers<Result>({ register, field, highest, write }: Parameters<typeof withNextNumber<Result>>[0]) {
  const end = performance.now() + patience
  for (let tries = 1; ; tries += 1) {
    const no = (await highest()) + 1
    try {
      return await write(no)
    } catch (error) {
      if (!duplicateKeyOf(error)?.includes(field)) throw error
      if (performance.now() > end) throw new Error(`no free number in ${register} after ${tries} tries`)
      await setTimeout(Math.random() * Math.min(longestWait, 2 * tries))
    }
  }
}
