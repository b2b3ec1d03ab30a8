import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { permit } from '../access/policies.ts'
import { receivedCounts } from '../letters/index.ts'
import { countRows, withBelow } from './count-rows.ts'
import type { FigureDefinition, FigureRows } from './definitions.ts'
import { figures } from './definitions.ts'
import type { Period } from './period.ts'

/** A figure of a period: its number, and the rows that it counts. */
export interface CountedFigure {
  definition: FigureDefinition
  rows: FigureRows
  count: number
}

/** Every figure of a period, as the actor may know it: what is outside the actor's scope is not counted. */
export async function countedFigures(
  actor: Actor,
  period: Period,
  { below, today }: { below: boolean; today: string },
): Promise<CountedFigure[]> {
  permit(actor, 'figures.show')
  const receivedIn = { receivedFrom: period.from, receivedTo: period.to, ...(below ? { below } : {}) }
  const received = receivedCounts(actor, receivedIn, today)
  return Promise.all(
    figures.map(async (definition) => {
      const rows = withBelow(definition.rows(period), below)
      // Letters of one period are counted once for all of their figures.
      const count = rows.of === 'letters' ? (await received)(rows.choice) : await countRows(actor, rows, today)
      return { definition, rows, count }
    }),
  )
}

const periodInput = z.object({ from: z.iso.date(), to: z.iso.date(), below: z.boolean().default(false) })

/** The figures as a report is compared with: nested by the dots of their keys, with the period. */
export interface FiguresObject {
  [name: string]: number | string | FiguresObject
}

/**
 * The figures of a period as one object: `{ period, receptions, letters, feedbackOnProcedures }`.
 */
export async function figuresOf(
  actor: Actor,
  input: { from: string; to: string; below?: boolean },
): Promise<FiguresObject> {
  const { from, to, below } = periodInput.parse(input)
  const result: FiguresObject = { period: { from, to } }
  for (const { definition, count } of await countedFigures(actor, { from, to }, { below, today: to })) {
    if (definition.pageOnly) continue
    put(result, definition.key.split('.'), count)
  }
  return result
}

function put(at: FiguresObject, [name, ...rest]: string[], count: number): void {
  if (!rest.length) at[name] = count
  else {
    if (typeof at[name] !== 'object') at[name] = {}
    put(at[name] as FiguresObject, rest, count)
  }
}
