import { createHash, randomBytes } from 'node:crypto'
import type { Parts } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { storedBytes } from '../database/stored-bytes.ts'
import { newId } from '../id.ts'
import { addDays } from '../law/index.ts'
import { plainDateOf } from '../time/clock.ts'
import type { RatedSubject } from './ended-matter.ts'
import { endedMatter, mayBeRated, ratedDays } from './ended-matter.ts'
import type { Survey } from './survey.ts'
import { SurveyModel } from './survey.ts'

const tokenBytes = 16

type Given = Pick<Parts, 'vault' | 'clock'>

/**
 * The survey of a matter, made once when the matter has ended, by whoever comes first.
 * @returns null while the matter has not ended, or when it is none that is rated
 */
export async function ensureSurvey(parts: Given, subject: RatedSubject): Promise<Survey | null> {
  if (!mayBeRated(subject)) return null
  const known = await surveyOf(subject)
  if (known) return known
  const today = plainDateOf(parts.clock.now())
  const matter = endedMatter(subject, today)
  if (!matter) return null
  const _id = newId()
  const token = randomBytes(tokenBytes).toString('base64url')
  try {
    await SurveyModel.create({
      _id,
      ...matter,
      tokenHash: hashOf(token),
      sealedToken: parts.vault.seal(Buffer.from(token), boundTo(_id)),
      invitedOn: today,
      expiresOn: addDays(today, ratedDays),
    })
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error
  }
  return surveyOf(subject)
}

function surveyOf({ record }: RatedSubject): Promise<Survey | null> {
  return SurveyModel.findOne({ 'subject.id': record._id }).lean<Survey>().exec()
}

/** Takes away what a record that must leave no trace had left. */
export async function forgetSurvey({ record }: RatedSubject): Promise<void> {
  await SurveyModel.deleteOne({ 'subject.id': record._id })
}

/** What stands in the link of a survey; the database knows it sealed only. */
export function tokenOf({ vault }: Pick<Parts, 'vault'>, survey: Pick<Survey, '_id' | 'sealedToken'>): string {
  return vault.unseal(storedBytes(survey.sealedToken), boundTo(survey._id)).toString()
}

/** The survey of a link, or null: unknown and expired are the same. */
export async function surveyOfToken({ clock }: Pick<Parts, 'clock'>, token: string): Promise<Survey | null> {
  const today = plainDateOf(clock.now())
  return SurveyModel.findOne({ tokenHash: hashOf(token), expiresOn: { $gte: today } }).lean<Survey>()
}

const boundTo = (id: string) => `survey ${id}`

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
