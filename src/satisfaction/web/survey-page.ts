import type { Request, Response } from 'express'
import type { Parts } from '../../context.ts'
import { lookupPath } from '../../lookup/web/paths.ts'
import { officeById } from '../../offices/index.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf, form, nothingTyped } from '../../web/form.ts'
import type { Handler } from '../../web/routes.ts'
import { answerSurvey } from '../answer-survey.ts'
import { surveyOfToken } from '../ensure-survey.ts'
import type { Survey } from '../survey.ts'
import { ratingFields } from './rating-fields.ts'

/** What a citizen sees of a survey: nothing of the record, only whose service it is about. */
export function surveyHandlers(parts: Parts): { show: Handler; answer: Handler } {
  const page: FormPage = async (req, res, typed) => {
    res.set('cache-control', 'no-store').set('x-robots-tag', 'noindex, nofollow')
    const survey = await surveyOfToken(parts, String(req.params.token))
    if (!survey) return nothingHere(req, res)
    req.officeName = (await officeById(survey.office)).name
    if (survey.answeredAt) return thanks(req, res)
    ask(req, res, typed)
  }
  const act: Handler = async (req, res) => {
    const survey = await surveyOfToken(parts, String(req.params.token))
    if (!survey) return page(req, res, nothingTyped)
    await answerSurvey(parts, survey, { input: req.body, channel: channelOf(req) })
    res.redirect(303, req.originalUrl)
  }
  return { show: (req, res) => page(req, res, nothingTyped), answer: form(act, { again: page }) }
}

const isAtCounter = ({ query }: Request) => query.tai === 'quay'

function channelOf(req: Request): NonNullable<Survey['channel']> {
  return isAtCounter(req) ? 'tablet' : 'link'
}

function ask(req: Request, res: Response, typed: Typed): void {
  const { t } = req
  res.page('satisfaction/survey', {
    title: t('satisfaction.survey.title'),
    layout: 'public',
    note: t('satisfaction.survey.note'),
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    action: req.originalUrl,
    fields: ratingFields(typed, t),
    button: { text: t('satisfaction.survey.send'), kind: 'primary' },
  })
}

function thanks(req: Request, res: Response): void {
  const { t } = req
  res.page('satisfaction/said', {
    title: t('satisfaction.survey.thanks'),
    layout: 'public',
    text: t('satisfaction.survey.thanksText'),
    onward: isAtCounter(req) ? undefined : { href: lookupPath, text: t('satisfaction.survey.lookup') },
  })
}

/** One page for a link that is wrong, and for one that is too old. */
function nothingHere({ t }: Request, res: Response): void {
  res.status(404)
  res.page('satisfaction/said', {
    title: t('satisfaction.survey.none'),
    layout: 'public',
    text: t('satisfaction.survey.noneText'),
    onward: { href: lookupPath, text: t('satisfaction.survey.lookup') },
  })
}
