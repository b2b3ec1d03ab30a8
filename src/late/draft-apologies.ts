import { z } from 'zod'
import { programActor } from '../access/actor.ts'
import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { newId } from '../id.ts'
import type { Worker } from '../jobs/index.ts'
import { timeOfDay } from '../language/format.ts'
import type { Letter } from '../letters/index.ts'
import { LetterModel } from '../letters/index.ts'
import { OfficeModel } from '../offices/index.ts'
import { operation } from '../operation.ts'
import { plainDateOf } from '../time/clock.ts'
import { ApologyModel } from './apology.ts'
import { brokenPromises } from './broken-promises.ts'

const from = '07:00'
const everyMs = 5 * 60_000

/** Finds, once on each working day from seven on, the promises whose last day has come, and drafts an apology for each. */
export function lateWorker(): Worker<Parts> {
  const looked = new Map<string, string>()
  return {
    name: 'late.watch',
    everyMs,
    async run(parts, signal) {
      const now = parts.clock.now()
      const today = plainDateOf(now)
      if (timeOfDay(now) < from) return 0
      let drafted = 0
      for (const { _id: office } of await OfficeModel.find({}, { _id: 1 }).lean()) {
        if (signal.aborted) break
        if (looked.get(office) === today) continue
        const { calendar } = await parts.lawOf(office)
        if (calendar.isWorkingDay(today))
          drafted += await draftApologies(contextOf(parts, programActor(office), 'late'), {})
        looked.set(office, today)
      }
      return drafted
    },
  }
}

/**
 * Drafts an apology for every promise of the office whose last day has come and that has none.
 * @returns how many were drafted
 */
export const draftApologies = operation({
  name: 'late.draft',
  input: z.object({}),
  run: async ({ actor, today, now }) => {
    const letters = LetterModel.find(
      { office: actor.office, open: true, secret: false, dueOrder: { $lte: today } },
      { _id: 1, no: 1, year: 1, office: 1, secret: 1, removed: 1, contents: 1 },
    )
      .lean<Letter[]>()
      .cursor()
    let drafted = 0
    for await (const letter of letters)
      for (const promise of brokenPromises(letter, today)) {
        const { letter: id, contentNo, clock, due, ...rest } = promise
        const made = await ApologyModel.updateOne(
          { letter: id, contentNo, clock, due },
          {
            $setOnInsert: {
              _id: newId(),
              ...rest,
              office: actor.office,
              state: 'draft',
              newDue: null,
              paperId: null,
              on: null,
              why: null,
              by: null,
              madeAt: now,
            },
          },
          { upsert: true },
        )
        drafted += made.upsertedCount
      }
    return drafted
  },
})
