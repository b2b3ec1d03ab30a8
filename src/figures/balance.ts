import type { Actor } from '../access/actor.ts'
import { addDays } from '../law/index.ts'
import { countRows, withBelow } from './count-rows.ts'
import type { FigureRows } from './definitions.ts'
import type { Period } from './period.ts'

export const balanceParts = ['carriedOver', 'received', 'finished', 'pending'] as const
export type BalancePart = (typeof balanceParts)[number]

/** The four numbers that must come out, each with its rows. */
export interface BalanceOfLetters {
  rows: Record<BalancePart, FigureRows>
  counts: Record<BalancePart, number>
  /** carried over + received − finished − pending: anything but 0 is an error to look for. */
  difference: number
}

/** Carried over + received − finished = pending; each side is counted by itself. */
export async function balanceOf(
  actor: Actor,
  { from, to }: Period,
  { below, today }: { below: boolean; today: string },
): Promise<BalanceOfLetters> {
  const choices: Record<BalancePart, FigureRows> = {
    carriedOver: { of: 'letters', choice: { pendingOn: addDays(from, -1) } },
    received: { of: 'letters', choice: { receivedFrom: from, receivedTo: to } },
    finished: { of: 'letters', choice: { closedFrom: from, closedTo: to, receivedTo: to } },
    pending: { of: 'letters', choice: { pendingOn: to } },
  }
  const rows = Object.fromEntries(
    balanceParts.map((part) => [part, withBelow(choices[part], below)]),
  ) as BalanceOfLetters['rows']
  const counted = await Promise.all(balanceParts.map((part) => countRows(actor, rows[part], today)))
  const counts = Object.fromEntries(
    balanceParts.map((part, index) => [part, counted[index]]),
  ) as BalanceOfLetters['counts']
  return { rows, counts, difference: counts.carriedOver + counts.received - counts.finished - counts.pending }
}
