import type { SubscriberOf } from '../jobs/index.ts'
import { OutgoingModel } from './outgoing.ts'
import type { PaperRecord } from './paper-record.ts'

/** Brings what was cancelled in a record into the register: again and again the same, so that no crash leaves them apart. */
export async function keepRegister({ record }: PaperRecord): Promise<void> {
  for (const { registerId, status, why } of record.papers ?? [])
    if (registerId && status === 'cancelled')
      await OutgoingModel.updateOne(
        { _id: registerId, status: { $ne: 'cancelled' } },
        { $set: { status, why: why ?? '' } },
      )
}

/** Follows a cancelling whose process died before it came to the register. */
export const followCancelling: SubscriberOf<PaperRecord> = {
  name: 'papers.keepRegister',
  on: (action) => action === 'papers.cancel',
  handle: (_parts, about) => keepRegister(about),
}
