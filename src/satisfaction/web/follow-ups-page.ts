import type { Request, Response } from 'express'
import { tableDate } from '../../language/format.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import type { Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { followUpSurvey, openFollowUps } from '../follow-up.ts'
import type { Survey } from '../survey.ts'
import { questions } from '../survey.ts'
import { followUpPath, followUpsPath } from './paths.ts'

/** The low marks that nobody has looked at, each with its record and the form that closes it. */
export async function followUpsPage(req: Request, res: Response, typed: Typed): Promise<void> {
  const { t, context } = req
  const surveys = await openFollowUps(context.actor)
  const { summary } = fieldsOf(typed, t)
  res.page('satisfaction/follow-ups', {
    title: t('satisfaction.followUps.title'),
    section: 'monitor',
    errorSummary: { errors: summary().map(({ text }) => ({ href: `#note-${req.params.surveyId}`, text })) },
    head: { title: t('satisfaction.followUps.title'), note: t('satisfaction.followUps.note') },
    items: surveys.map((survey) => itemOf(req, survey, survey._id === req.params.surveyId ? typed : nothingTyped)),
    none: t('satisfaction.followUps.none'),
    button: { text: t('satisfaction.followUps.save'), once: true },
  })
}

function itemOf({ t, language }: Request, survey: Survey, typed: Typed) {
  const { _id, subject, marks, comment, answeredOn } = survey
  const { field } = fieldsOf(typed, t)
  return {
    title: t(`satisfaction.followUps.${subject.kind}`, { number: subject.number }),
    href: subject.kind === 'letter' ? letterPath(subject.id) : receptionPath(subject.id),
    on: answeredOn ? tableDate(answeredOn, language) : '',
    marks: {
      rows: questions.flatMap((question) => {
        const mark = marks?.[question]
        return mark
          ? [
              {
                label: t(`satisfaction.question.${question}`),
                text: t(`satisfaction.mark.${mark as 1 | 2 | 3 | 4 | 5}`),
              },
            ]
          : []
      }),
    },
    comment: comment ?? undefined,
    action: followUpPath(_id),
    field: { ...field('note'), id: `note-${_id}`, label: t('satisfaction.followUps.what'), rows: 2, maxlength: 1000 },
  }
}

export async function followUp(req: Request, res: Response): Promise<void> {
  await followUpSurvey(req.context, { ...bodyOf(req), id: req.params.surveyId })
  redirectWithNotice(res, followUpsPath, { kind: 'done', text: req.t('satisfaction.followUps.done') })
}
