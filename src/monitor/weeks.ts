import type { Actor } from '../access/actor.ts'
import type { Calendar } from '../law/index.ts'
import { addDays, weekday } from '../law/index.ts'
import { LetterModel, lettersChosen } from '../letters/index.ts'
import type { MonitorChoice } from './open-letters.ts'

export interface Week {
  /** Monday and Sunday. */
  from: string
  to: string
  registered: number
  finished: number
  workingDays: number
}

/** Letters received and finished in the last eight weeks, this one included, by the day of receipt and of the end. */
export async function lastWeeks(
  actor: Actor,
  choice: MonitorChoice,
  today: string,
  calendar: Calendar,
  count = 8,
): Promise<Week[]> {
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  const starts = Array.from({ length: count }, (_, index) => addDays(monday, -7 * (count - 1 - index)))
  const first = starts[0] ?? monday
  const { clock: _clock, ...scope } = choice
  const [registered, finished] = await Promise.all([
    countsByDay(
      'receivedOn',
      lettersChosen(actor, { ...scope, receivedFrom: first, receivedTo: addDays(monday, 6) }, today),
    ),
    countsByDay('closedOn', lettersChosen(actor, { ...scope, closedFrom: first, closedTo: addDays(monday, 6) }, today)),
  ])
  return starts.map((from) => {
    const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
    const sum = (counts: Map<string, number>) => days.reduce((total, day) => total + (counts.get(day) ?? 0), 0)
    return {
      from,
      to: addDays(from, 6),
      registered: sum(registered),
      finished: sum(finished),
      workingDays: days.filter((day) => calendar.isWorkingDay(day)).length,
    }
  })
}

async function countsByDay(
  field: 'receivedOn' | 'closedOn',
  match: Record<string, unknown>,
): Promise<Map<string, number>> {
  const groups = await LetterModel.aggregate<{ _id: string; count: number }>([
    { $match: match },
    { $group: { _id: `$${field}`, count: { $sum: 1 } } },
  ])
  return new Map(groups.map((group) => [group._id, group.count]))
}
