import { z } from 'zod'
import { agencyById } from '../agencies/index.ts'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Feedback } from '../feedback/index.ts'
import { deriveFeedback, FeedbackModel } from '../feedback/index.ts'
import type { HistoryEntry, Letter } from '../letters/index.ts'
import { derive, LetterModel, soonFromWith } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { isWaiting } from './bodies.ts'
import { ImportRunModel } from './import-run.ts'

/** A body that imported rows name and the catalogue does not know. */
export interface WaitingBody {
  id: string
  name: string
  rows: number
  /** A day on which it is named: it existed then. */
  on: string
}

/** Every name that waits for a choice, the one with most rows first. */
export async function waitingBodies(office: string): Promise<WaitingBody[]> {
  const runs = await ImportRunModel.find({ office, state: 'done' }, { unmatched: 1 }).lean()
  const byId = new Map<string, WaitingBody>()
  for (const body of runs.flatMap((run) => run.unmatched)) {
    const known = byId.get(body.id)
    byId.set(body.id, { ...body, rows: body.rows + (known?.rows ?? 0) })
  }
  return [...byId.values()].toSorted((a, b) => b.rows - a.rows)
}

/** Says which agency a written name means: one choice mends every row that waits under it. */
export const matchBody = operation({
  name: 'imports.matchBodies',
  input: z.object({ body: z.string().refine(isWaiting, 'errors.choose'), agency: z.string() }).strict(),
  run: async (context, input) => {
    const agency = await agencyById(input.agency)
    if (!agency) throw invalid(input.body, 'errors.choose')
    const named = { id: agency._id, name: agency.name }
    const mended = (await mendLetters(context, input.body, named)) + (await mendFeedback(context, input.body, named))
    await ImportRunModel.updateMany({ office: context.actor.office }, {
      $pull: { unmatched: { id: input.body } },
    } as never)
    await recordAct(context, { action: 'imports.matchBodies', subject: agency._id, details: { rows: mended } })
    return mended
  },
})

interface Named {
  id: string
  name: string
}

async function mendLetters(context: Context, body: string, agency: Named): Promise<number> {
  const soonFrom = soonFromWith((await context.lawOf(context.actor.office)).calendar)
  const letters = await LetterModel.find({ office: context.actor.office, agencies: body }).lean<Letter[]>()
  for (const letter of letters) {
    const contents = letter.contents.map((content) => ({
      ...content,
      transfers: content.transfers.map((leg) =>
        leg.agency === body ? { ...leg, agency: agency.id, agencyName: agency.name } : leg,
      ),
    }))
    const mended = derive(
      { ...letter, contents, version: letter.version + 1, history: [...letter.history, entry(context, agency)] },
      soonFrom,
    )
    await LetterModel.replaceOne({ _id: letter._id, version: letter.version }, mended)
  }
  return letters.length
}

async function mendFeedback(context: Context, body: string, agency: Named): Promise<number> {
  const found = await FeedbackModel.find({ office: context.actor.office, agency: body }).lean<Feedback[]>()
  for (const feedback of found) {
    const passings = feedback.passings.map((leg) =>
      leg.agency === body ? { ...leg, agency: agency.id, agencyName: agency.name } : leg,
    )
    const mended = deriveFeedback({
      ...feedback,
      passings,
      version: feedback.version + 1,
      history: [...feedback.history, entry(context, agency)],
    })
    await FeedbackModel.replaceOne({ _id: feedback._id, version: feedback.version }, mended)
  }
  return found.length
}

function entry(context: Context, agency: Named): HistoryEntry {
  const { actor, now } = context
  return {
    at: now,
    by: actor.id,
    byName: actor.name,
    action: 'imports.matchBodies',
    contentNo: null,
    details: { agency: agency.name },
  }
}
