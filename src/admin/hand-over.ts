import { z } from 'zod'
import { accountOfOffice, handlersOf } from '../accounts/index.ts'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { invalid, Stale } from '../errors.ts'
import { changeLetter, LetterModel } from '../letters/index.ts'
import { operation } from '../operation.ts'

const slice = 100
const mostSlices = 1000

/** How many open letters somebody of the office is to handle. */
export function openLettersOf(office: string, account: string): Promise<number> {
  return LetterModel.countDocuments({ office, assignee: account, open: true })
}

/**
 * Gives every open letter of one officer to another, in slices; each letter gets its history line. What is secret
 * stays so: the act shows nothing of the letters to who does it. Returns how many were given.
 * @throws InvalidInput when the other cannot be given letters
 */
export const handOver = operation({
  name: 'accounts.handOver',
  input: z.object({ id: z.string(), to: z.string().min(1, 'errors.choose') }).strict(),
  run: async (context, { id, to }) => {
    const from = await accountOfOffice(context, id)
    const handlers = await handlersOf(context.actor.office)
    const colleague = handlers.find((one) => one._id === to && one._id !== id)
    if (!colleague) throw invalid('to', 'errors.choose')
    let given = 0
    for (let slices = 0; slices < mostSlices; slices += 1) {
      const letters = await LetterModel.find({ office: context.actor.office, assignee: id, open: true }, { _id: 1 })
        .limit(slice)
        .lean()
      if (letters.length === 0) break
      for (const letter of letters) if (await give(context, letter._id, id, colleague)) given += 1
    }
    await recordAct(context, {
      action: 'accounts.handOver',
      subject: id,
      details: { username: from.username, to: colleague.name, count: given },
    })
    return given
  },
})

/** One letter; who changed it in this moment is met again in the next slice. */
async function give(
  context: Context,
  letterId: string,
  from: string,
  to: { _id: string; name: string },
): Promise<boolean> {
  try {
    await changeLetter(
      context,
      { id: letterId, version: null, action: 'accounts.handOver', unseen: true },
      (letter) => {
        if (letter.assignee === from) {
          letter.assignee = to._id
          letter.assigneeName = to.name
        }
        return { details: { to: to.name } }
      },
    )
    return true
  } catch (error) {
    if (error instanceof Stale) return false
    throw error
  }
}

/** Who may take the letters of somebody over. */
export async function colleaguesOf(office: string, except: string): Promise<{ _id: string; name: string }[]> {
  return (await handlersOf(office)).filter((one) => one._id !== except)
}
