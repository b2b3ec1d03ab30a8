import type { Context } from '../context.ts'
import { Stale } from '../errors.ts'
import { changeFeedback, FeedbackModel } from '../feedback/index.ts'
import type { Law } from '../law/index.ts'
import type { HistoryEntry } from '../letters/index.ts'
import { changeLetter, LetterModel, soonFromWith } from '../letters/index.ts'
import { changeReception, ReceptionModel } from '../receptions/index.ts'
import type { OpenDate, OpenRecord } from './open-dates.ts'
import { datesOfFeedback, datesOfLetter, datesOfReception, openRecords } from './open-dates.ts'
import type { RecordKind } from './proposal.ts'

const action = 'deadlines.recompute'

/** Somebody may save a record at the same moment: it is read and computed again so many times. */
const mostTries = 4

export interface Progress {
  done: number
  moved: number
  failed: number
}

/**
 * Computes every open date of some offices again by the law in force, slice by slice: one line of history for each date
 * that moves, all lines of a record in one write. Closed matters stay, and a record that cannot be stored does not stop
 * the rest. May be run again at any time: what is computed already moves nothing.
 */
export async function recomputeOpen(
  context: Context,
  { offices, version }: { offices: string[]; version: number },
  tell: (progress: Progress) => Promise<void>,
): Promise<void> {
  const progress: Progress = { done: 0, moved: 0, failed: 0 }
  for (const office of offices) {
    // A calendar belongs to the province: its change reaches the records of every office in it.
    const inOffice: Context = { ...context, actor: { ...context.actor, office } }
    const law = await context.lawOf(office)
    for await (const slice of openRecords(office)) {
      for (const record of slice) {
        if (!record.dates.some((date) => differs(date, law))) continue
        const lines = await redone(inOffice, record, { law, version })
        if (lines === null) progress.failed += 1
        else progress.moved += lines
      }
      progress.done += slice.length
      await tell(progress)
    }
  }
}

/** How many lines of history a change has written so far: what an interrupted run had done. */
export async function linesWritten(offices: string[], version: number): Promise<number> {
  const ofChange = {
    office: { $in: offices },
    history: { $elemMatch: { action, 'details.change': version } },
  }
  let lines = 0
  for (const model of [LetterModel, ReceptionModel, FeedbackModel]) {
    const find = model.find.bind(model) as typeof LetterModel.find
    for (const { history } of await find(ofChange, { history: 1 }).lean<{ history: HistoryEntry[] }[]>())
      lines += history.filter((one) => one.action === action && one.details.change === version).length
  }
  return lines
}

type By = { law: Law; version: number }

/** The lines that were written, or null when the record could not be stored. */
async function redone(context: Context, record: OpenRecord, by: By): Promise<number | null> {
  for (let tries = 1; ; tries += 1)
    try {
      return await writers[record.kind](context, record.id, by)
    } catch (error) {
      if (!(error instanceof Stale) || tries === mostTries) return null
    }
}

const writers: Record<RecordKind, (context: Context, id: string, by: By) => Promise<number>> = {
  letter: async (context, id, by) => {
    let lines: Line[] = []
    await changeLetter(context, { id, version: null, action, unseen: true }, (letter) => {
      lines = computedAgain(datesOfLetter(letter), by)
      return lines
    })
    return lines.length
  },
  reception: async (context, id, by) => {
    let lines: Line[] = []
    await changeReception(context, { id, version: null, action, unseen: true }, (reception) => {
      lines = computedAgain(datesOfReception(reception), by)
      return lines[0]?.details ?? null
    })
    return lines.length
  },
  feedback: async (context, id, by) => {
    let lines: Line[] = []
    await changeFeedback(context, { id, version: null, action }, (feedback) => {
      lines = computedAgain(datesOfFeedback(feedback), by)
      const soonFrom = soonFromWith(by.law.calendar)
      for (const clock of feedback.clocks)
        if (!clock.stopped) clock.soonFrom = soonFrom({ legal: clock.legal } as Parameters<typeof soonFrom>[0])
      return lines.map((line) => line.details)
    })
    return lines.length
  },
}

interface Line {
  contentNo: number | null
  details: HistoryEntry['details']
}

/** Puts the dates by the law in force into the record; a line for each that moves. */
function computedAgain(dates: OpenDate[], { law, version }: By): Line[] {
  return dates.flatMap(({ contentNo, running, again }) => {
    const before = running.legal.due
    running.legal = again(law)
    const after = running.legal.due
    if (before === after) return []
    const details = { clock: running.clock, before: before ?? '', after: after ?? '', change: version }
    return [{ contentNo, details }]
  })
}

/** Also where the date stays: a provisional year that was announced changes what its derivation says. */
function differs({ running, again }: OpenDate, law: Law): boolean {
  return asStored(running.legal) !== asStored(again(law))
}

/** What the database does not keep apart is the same: an absent value and null. */
function asStored(value: unknown): string {
  return JSON.stringify(value, (_name, one) => one ?? undefined)
}
