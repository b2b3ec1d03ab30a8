import type { Request, Response } from 'express'
import { encode } from 'uqr'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { tableDate } from '../../language/format.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import type { Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { recordAnswer } from '../answer-survey.ts'
import { ensureSurvey, tokenOf } from '../ensure-survey.ts'
import { matterInSight } from '../matter-in-sight.ts'
import type { Survey } from '../survey.ts'
import { handOverPath, ratingPath, surveyAtCounterPath, surveyPath } from './paths.ts'
import { ratingFields } from './rating-fields.ts'

type Kind = 'letters' | 'receptions'

/** How an officer asks a citizen: by a QR code, by handing this device over, or on the telephone. */
export async function ratingPage(req: Request, res: Response, kind: Kind, typed: Typed): Promise<void> {
  const { t, context } = req
  const subject = await matterInSight(context, kind, String(req.params.id))
  const survey = await ensureSurvey(context, subject)
  const { no, year, _id } = subject.record
  const title = t('satisfaction.rating.title', { number: `${no}/${year}` })
  const closed = survey ? closedText(req, survey) : t('satisfaction.rating.none')
  res.set('cache-control', 'no-store')
  res.page('satisfaction/rating', {
    title,
    section: kind,
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    head: { title, actions: [{ text: t('satisfaction.rating.back'), href: recordPath(kind, _id) }] },
    closed,
    ways: survey && !closed ? waysOf(req, survey, { kind, id: _id, typed }) : undefined,
  })
}

const recordPath = (kind: Kind, id: string) => (kind === 'letters' ? letterPath(id) : receptionPath(id))

function closedText({ t, language, context }: Request, survey: Survey): string | undefined {
  if (survey.answeredOn && survey.channel)
    return t('satisfaction.rating.answered', {
      date: tableDate(survey.answeredOn, language),
      channel: t(`satisfaction.channel.${survey.channel}`),
    })
  const isOver = survey.expiresOn < context.today
  return isOver ? t('satisfaction.rating.expired', { date: tableDate(survey.expiresOn, language) }) : undefined
}

function waysOf(
  { t, language, context }: Request,
  survey: Survey,
  { kind, id, typed }: { kind: Kind; id: string; typed: Typed },
) {
  const { data } = encode(context.config.publicUrl + surveyPath(tokenOf(context, survey)), { ecc: 'M', border: 0 })
  return {
    qr: { modules: data, label: t('satisfaction.rating.qrLabel') },
    until: t('satisfaction.rating.qrNote', { date: tableDate(survey.expiresOn, language) }),
    handOver: { action: handOverPath(kind, id), button: { text: t('satisfaction.rating.handOver'), once: true } },
    telephone: may(context.actor, 'satisfaction.record')
      ? {
          action: ratingPath(kind, id),
          fields: ratingFields(typed, t),
          button: { text: t('satisfaction.rating.save'), once: true },
        }
      : undefined,
  }
}

/**
 * Ends the officer's session before the survey opens: whoever holds the device then reaches no record, neither by going
 * back nor by typing an address, until somebody signs in again.
 */
export async function handOver(req: Request, res: Response, kind: Kind): Promise<void> {
  const { context } = req
  const survey = await ensureSurvey(context, await matterInSight(context, kind, String(req.params.id)))
  if (!survey || survey.answeredAt || survey.expiresOn < context.today) throw new NotFound('survey')
  const path = surveyAtCounterPath(tokenOf(context, survey))
  await new Promise<void>((resolve, reject) => req.session.destroy((error) => (error ? reject(error) : resolve())))
  // Pages of records that the browser still holds go with the session.
  res.set('clear-site-data', '"cache"').set('cache-control', 'no-store')
  res.redirect(303, path)
}

export async function telephone(req: Request, res: Response, kind: Kind): Promise<void> {
  const id = String(req.params.id)
  await recordAnswer(req.context, { ...bodyOf(req), kind, id })
  redirectWithNotice(res, recordPath(kind, id), { kind: 'done', text: req.t('satisfaction.rating.saved') })
}
