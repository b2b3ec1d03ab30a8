import type { Parts } from '../context.ts'
import type { DeliveryLine, MessageState } from './message.ts'
import { MessageModel } from './message.ts'

const notGone: MessageState[] = ['queued', 'held', 'failed', 'dead', 'noContact', 'toPrint', 'unknown']

/**
 * Takes back what was written about a record before it turned out to be a denunciation: nothing of it goes out any
 * more, and no message keeps whom it was for. What is on its way this moment finds no address for another try.
 */
export async function forgetSubject(
  { clock }: Pick<Parts, 'clock'>,
  record: { _id: string; office: string },
): Promise<void> {
  const ofRecord = { office: record.office, 'subject.id': record._id, vaultId: null }
  const line: DeliveryLine = { at: clock.now(), what: 'cancelled', why: 'secret', by: null }
  await MessageModel.updateMany(
    { ...ofRecord, state: { $in: notGone } },
    { $set: { state: 'cancelled' }, $push: { log: line } },
  )
  await MessageModel.updateMany(ofRecord, {
    $set: { to: null, otherWays: [], values: {}, title: '', text: '', provider: null },
  })
}
