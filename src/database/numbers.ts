import { duplicateKeyOf } from './duplicate-key.ts'

const mostTries = 200

/**
 * Takes the next number of a register in the write that uses it: `highest` reads the greatest number in use, `write`
 * stores the record under the number and fails with a duplicate key when another writer was faster.
 * A number exists only with its record, so none is skipped and none is given twice, also after a crash.
 * `field` is the last field of the unique index that guards the register.
 */
export async function withNextNumber<Result>(parts: {
  field: string
  highest: () => Promise<number>
  write: (no: number) => Promise<Result>
}): Promise<Result> {
  let no = (await parts.highest()) + 1
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      return await parts.write(no)
    } catch (error) {
      if (!duplicateKeyOf(error)?.includes(parts.field)) throw error
      no = Math.max(no + 1, (await parts.highest()) + 1)
    }
  }
  throw new Error(`no free number after ${mostTries} tries`)
}
