import type { Actor } from '../access/actor.ts'
import { countFeedback } from '../feedback/index.ts'
import { countLetters } from '../letters/index.ts'
import { countReceptions, ReceptionModel, receptionsChosen } from '../receptions/index.ts'
import type { FigureRows } from './definitions.ts'

/** The rows of the offices below too, where that was asked for. */
export function withBelow(rows: FigureRows, below: boolean): FigureRows {
  return below ? ({ ...rows, choice: { ...rows.choice, below: true } } as FigureRows) : rows
}

/** The number that a figure shows: its rows counted, or their people summed. */
export async function countRows(actor: Actor, rows: FigureRows, today: string): Promise<number> {
  switch (rows.of) {
    case 'letters':
      return countLetters(actor, rows.choice, today)
    case 'feedback':
      return countFeedback(actor, rows.choice, today)
    default:
      return rows.sum ? sumOf(actor, rows) : countReceptions(actor, rows.choice)
  }
}

async function sumOf(actor: Actor, rows: Extract<FigureRows, { of: 'receptions' }>): Promise<number> {
  const [result] = await ReceptionModel.aggregate<{ sum: number }>([
    { $match: receptionsChosen(actor, rows.choice) },
    { $group: { _id: null, sum: { $sum: '$headcount' } } },
  ])
  return result?.sum ?? 0
}
