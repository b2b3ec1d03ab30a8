import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { AlreadyDone, invalid, NotFound } from '../errors.ts'
import { requiredText, text, writtenDate } from '../input.ts'
import { addDays, type Calendar, type PlainDate } from '../law/index.ts'
import { LetterModel } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { issuePaper } from '../papers/index.ts'
import type { Apology } from './apology.ts'
import { ApologyModel } from './apology.ts'
import { apologyFor, fateOf } from './follow-letter.ts'
import { apologyPath } from './web/paths.ts'

/** Working days that a new date is proposed for: the office's own measure, not law. */
const proposedDays = 10

/** The day that is proposed for the answer: ten working days from now. */
export function proposedDay(today: PlainDate, calendar: Calendar): PlainDate {
  let day = today
  for (let n = 0; n < proposedDays; n += 1) day = calendar.nextWorkingDay(addDays(day, 1))
  return day
}

/** @throws NotFound for another office's; AlreadyDone when it was decided before */
export async function draftOf({ actor }: Context, id: string): Promise<Apology> {
  const apology = await ApologyModel.findOne({ _id: id, office: actor.office }).lean<Apology>()
  if (!apology) throw new NotFound('apology')
  return apology
}

/**
 * Approves the apology with a new day: OF-4 is numbered and signed, the promise changes, and what follows from the event
 * tells the citizen and publishes it. The legal due date stays as it is.
 * @throws InvalidInput for a day that is none of work or has passed; AlreadyDone when it was decided before
 */
export const approveApology = operation({
  name: 'late.approve',
  input: z.object({ id: text(24), newDue: writtenDate, reason: requiredText(1000) }),
  run: async (context, { id, newDue, reason }) => {
    const apology = await undecided(context, id)
    await checkDay(context, newDue)
    const letter = await LetterModel.findOne({
      _id: apology.letter,
      office: context.actor.office,
      secret: false,
    }).lean()
    const content = letter?.contents.find((one) => one.no === apology.contentNo)
    if (!letter || !content) throw new NotFound('letter')
    const { clock, due, contentNo } = apology
    const { record } = await issuePaper(context, {
      subject: { kind: 'letter', id: letter._id },
      contentNo,
      version: letter.version,
      action: 'late.approve',
      code: 'OF-4',
      on: null,
      note: null,
      fields: { matter: content.summary, reason },
      toDenouncer: false,
      paperId: null,
      effect: (about) => {
        if (apologyFor(about.record.papers, contentNo, due)) throw new AlreadyDone(apologyPath(id))
        return { kind: 'apologise', clock, due, newDue, reason }
      },
    })
    const fate = fateOf(apology, record as typeof letter)
    await ApologyModel.updateOne({ _id: id, state: 'draft' }, { $set: { ...fate, by: context.actor.id } })
    return { ...apology, ...fate }
  },
})

/** Decides that nobody apologises, with the reason. */
export const dismissApology = operation({
  name: 'late.dismiss',
  input: z.object({ id: text(24), why: requiredText(500) }),
  run: async (context, { id, why }) => {
    await undecided(context, id)
    const done = await ApologyModel.updateOne(
      { _id: id, office: context.actor.office, state: 'draft' },
      { $set: { state: 'dismissed', why, by: context.actor.id } },
    )
    if (done.modifiedCount === 0) throw new AlreadyDone(apologyPath(id))
    await recordAct(context, { action: 'late.dismiss', subject: id, details: { reason: why } })
  },
})

async function undecided(context: Context, id: string): Promise<Apology> {
  const apology = await draftOf(context, id)
  if (apology.state !== 'draft') throw new AlreadyDone(apologyPath(id))
  return apology
}

async function checkDay({ actor, today, lawOf }: Context, day: PlainDate): Promise<void> {
  const { calendar } = await lawOf(actor.office)
  if (day <= today) throw invalid('newDue', 'errors.paper.promiseInThePast')
  if (!calendar.isWorkingDay(day)) throw invalid('newDue', 'errors.late.dayOff')
}
