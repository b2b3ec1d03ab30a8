import { programActor } from '../access/actor.ts'
import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { shortDate } from '../language/format.ts'
import { approveApology, draftApologies, proposedDay, waitingApologies } from '../late/index.ts'
import type { Law } from '../law/index.ts'
import type { Staff } from './staff.ts'

/** The promises that the stories did not keep: drafts for the manager, of which the first went out this morning. */
export async function breakPromises(parts: Parts, { office, manager }: Staff, { calendar }: Law): Promise<void> {
  await draftApologies(contextOf(parts, programActor(office), 'demo'), {})
  const [first] = await waitingApologies(manager)
  if (!first) return
  const context = contextOf(parts, manager, 'demo')
  await approveApology(context, {
    id: first._id,
    newDue: shortDate(proposedDay(context.today, calendar)),
    reason: 'Cơ quan được chuyển đơn chưa gửi kết quả xác minh',
  })
}
