import { AlreadyDone } from '../errors.ts'
import { duplicateKeyOf } from './duplicate-key.ts'

/**
 * Stores the record of a form that may be posted twice: the unique index of `submissionKey` lets one of them through.
 * @param first the address of the record that the first post made
 * @throws AlreadyDone for every post after the first
 */
export async function oncePerForm<Stored>(store: () => Promise<Stored>, first: () => Promise<string>): Promise<Stored> {
  try {
    return await store()
  } catch (error) {
    if (!duplicateKeyOf(error)?.includes('submissionKey')) throw error
    throw new AlreadyDone(await first())
  }
}
