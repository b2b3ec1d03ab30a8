import type { Gateway } from './channels/gateway.ts'
import { MessageModel } from './message.ts'
import { afterTry } from './outcome.ts'

/**
 * A message that was on its way when its process ended: nobody knows whether the server has it. Leases are measured
 * in real time, also where a clock of the registers stands still.
 */
export async function leaseRanOut({ channel, mayRepeat }: Gateway, now: Date): Promise<void> {
  const lost = await MessageModel.find({ channel, state: 'sending', 'lease.until': { $lt: new Date() } }).lean()
  for (const message of lost) {
    const { line, ...after } = afterTry(
      message,
      { kind: 'unknown', why: 'processEnded' },
      { now, random: 0.5, mayRepeat },
    )
    await MessageModel.updateOne(
      { _id: message._id, state: 'sending', 'lease.owner': message.lease?.owner },
      { $set: { ...after, lease: null }, $push: { log: { at: now, by: null, ...line } } },
    )
  }
}
