import { z } from 'zod'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { count, requiredText, writtenDate } from '../input.ts'
import type { Letter, ResultReturn, ReturnState } from '../letters/index.ts'

/** Which return of which letter, as the officer saw it. */
export const returnTarget = z.object({
  letterId: requiredText(24),
  returnId: requiredText(24),
  version: count(0, 1_000_000_000),
})

/** Which return, and the day on which something happened to it. */
export const returnOnDay = returnTarget.extend({ on: writtenDate })

/**
 * The return of a letter that the act is about.
 * @throws NotFound; InvalidInput for `on` where it is in a state that the act does not begin from
 */
export function returnOf(letter: Letter, id: string, from: readonly ReturnState[]): ResultReturn {
  const found = letter.returns?.find((one) => one.id === id)
  if (!found) throw new NotFound('return')
  if (!from.includes(found.state)) throw invalid('on', 'errors.returns.otherState')
  return found
}

/** @throws InvalidInput for a day that has not come, or one before what happened to the return last */
export function checkDay(context: Context, one: ResultReturn, on: string): void {
  if (on > context.today) throw invalid('on', 'errors.receivedOn.future')
  if (on < one.on) throw invalid('on', 'errors.returns.beforeLast')
}
