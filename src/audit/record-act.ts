import type { Context } from '../context.ts'
import type { AuditEvent } from './audit-event.ts'
import { recordEvent } from './audit-event.ts'

/** Adds the event of an act that somebody just did, in the actor's own office. */
export async function recordAct(
  context: Context,
  act: Pick<AuditEvent, 'action' | 'subject'> & { details?: AuditEvent['details'] },
): Promise<void> {
  await recordEvent({
    office: context.actor.office,
    at: context.now,
    actor: context.actor.id,
    actorName: context.actor.name,
    action: act.action,
    subject: act.subject,
    details: act.details ?? {},
    requestId: context.requestId,
  })
}
