import type { Actor } from '../access/actor.ts'
import { permit } from '../access/policies.ts'
import type { AuditEvent } from './audit-event.ts'
import { AuditEventModel } from './audit-event.ts'

/** What is chosen of the log; days are those of Việt Nam, both included. */
export interface EventChoice {
  actor?: string
  action?: string
  from?: string
  to?: string
}

/** Where a page begins: the event after which it goes on. */
export interface EventMark {
  at: Date
  id: string
}

export const eventsOnPage = 50

/** One page of the office's log, newest first, and the mark of the next page. */
export async function eventPage(
  actor: Actor,
  choice: EventChoice,
  mark: EventMark | null,
): Promise<{ events: AuditEvent[]; next: EventMark | null }> {
  permit(actor, 'audit.list')
  const filter = {
    office: actor.office,
    ...(choice.actor ? { actor: choice.actor } : {}),
    ...(choice.action ? { action: choice.action } : {}),
    ...atBetween(choice, mark),
    ...(mark ? { $or: [{ at: { $lt: mark.at } }, { _id: { $lt: mark.id } }] } : {}),
  }
  const found = await AuditEventModel.find(filter)
    .sort({ at: -1, _id: -1 })
    .limit(eventsOnPage + 1)
    .lean<AuditEvent[]>()
  const events = found.slice(0, eventsOnPage)
  const last = events.at(-1)
  return { events, next: found.length > eventsOnPage && last ? { at: last.at, id: last._id } : null }
}

function atBetween({ from, to }: EventChoice, mark: EventMark | null): { at?: Record<string, Date> } {
  const range: Record<string, Date> = {}
  if (from) range.$gte = new Date(`${from}T00:00:00+07:00`)
  const last = [to ? new Date(`${to}T23:59:59.999+07:00`) : null, mark?.at ?? null].filter((at) => at !== null)
  if (last.length) range.$lte = new Date(Math.min(...last.map(Number)))
  return Object.keys(range).length ? { at: range } : {}
}
