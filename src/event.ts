import { newId } from './id.ts'

/**
 * What happened to a record and was not yet given to those who act on it. Stored in the record by the write that adds
 * the line of its history, so that no crash lies between the two; taken away when everybody has had it.
 */
export interface PendingEvent {
  /** What makes a handler that meets the event again do nothing. */
  id: string
  /** The operation, as in the history. */
  action: string
  at: Date
  contentNo: number | null
  /** Values that the history's sentence names; never anything of the vault. */
  details: Record<string, string | number>
}

/** The events that lines of a history make. */
export function eventsOf(lines: Omit<PendingEvent, 'id'>[]): PendingEvent[] {
  return lines.map(({ action, at, contentNo, details }) => ({ id: newId(), action, at, contentNo, details }))
}
