import { z } from 'zod'
import { permit } from '../access/policies.ts'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import type { EventFailure } from '../jobs/index.ts'
import { failuresOf, reviveFailures } from '../jobs/index.ts'
import { operation } from '../operation.ts'

const mostShown = 100

/** What the program owes the records of the office, as it failed; which record it is for is not told. */
export async function failedEvents({ actor }: Context): Promise<Omit<EventFailure, 'record' | 'event'>[]> {
  permit(actor, 'events.list')
  return failuresOf(actor.office, mostShown)
}

/** Lets the program try all of it at once, for when the cause is mended; returns how much it is. */
export const tryFailedEvents = operation({
  name: 'events.tryAgain',
  input: z.object({}),
  run: async (context) => {
    const count = await reviveFailures(context.actor.office, context.now)
    await recordAct(context, { action: 'events.tryAgain', subject: context.actor.office, details: { count } })
    return count
  },
})
