import type { Contact } from '../../src/contact.ts'
import { newId } from '../../src/id.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { tokenOf } from '../../src/satisfaction/ensure-survey.ts'
import type { Survey } from '../../src/satisfaction/survey.ts'
import { SurveyModel } from '../../src/satisfaction/survey.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { world } from '../world.ts'

/** Ends a letter the quick way, with the event that an officer's act would have brought. */
export async function ended(letter: Letter, why = 'answered'): Promise<Letter> {
  const closed = { on: '2026-09-15', why }
  await LetterModel.updateOne(
    { _id: letter._id },
    {
      $set: { 'contents.0.closed': closed, open: false, closedOn: closed.on, state: 'closed', hasPending: true },
      $push: { pending: { id: newId(), action: 'routing.settle', at: new Date(), contentNo: 1, details: {} } },
    },
  )
  return (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
}

export const surveyOf = (record: { _id: string }) =>
  SurveyModel.findOne({ 'subject.id': record._id }).lean<Survey>().exec()

/** A letter that has ended, its survey and the link that the writer got. */
export async function invited(
  people: People,
  contact: Contact | null = null,
): Promise<{ letter: Letter; survey: Survey; link: string }> {
  const registered = await aLetter(people.lan)
  await LetterModel.updateOne({ _id: registered._id }, { $set: { 'senders.0.contact': contact } })
  const letter = await ended(registered)
  const { runEvents, parts } = await world()
  await runEvents(people.office)
  const survey = await surveyOf(letter)
  if (!survey) throw new Error('nobody was invited')
  return { letter, survey, link: `/danh-gia/${tokenOf(parts, survey)}` }
}
