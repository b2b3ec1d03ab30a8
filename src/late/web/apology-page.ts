import type { Request, Response } from 'express'
import { shortDate, tableDate } from '../../language/format.ts'
import { daysBetween } from '../../law/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { newPaperPath } from '../../papers/web/paths.ts'
import type { Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Apology } from '../apology.ts'
import { approveApology, dismissApology, draftOf, proposedDay } from '../decide-apology.ts'
import { apologiesPath, apologyPath } from './paths.ts'

/** One promise that is not kept: what is known of it, and the two ways to decide, or what was decided. */
export async function apologyPage(req: Request, res: Response, typed: Typed): Promise<void> {
  const { t, context } = req
  const apology = await draftOf(context, String(req.params.apologyId))
  const { field, summary } = fieldsOf(typed, t)
  const { calendar } = await context.lawOf(context.actor.office)
  const path = apologyPath(apology._id)
  const title = t('late.one.title', { number: apology.number })
  res.page('late/show', {
    title,
    section: 'monitor',
    errorSummary: { errors: summary() },
    facts: { rows: factsOf(req, apology) },
    decided: apology.state === 'draft' ? undefined : decidedText(req, apology),
    approval: {
      action: `${path}/approval`,
      fields: [
        { ...field('reason'), kind: 'text' as const, rows: 4, label: t('late.reason'), hint: t('late.reasonHint') },
        {
          ...field('newDue', shortDate(proposedDay(context.today, calendar))),
          kind: 'date' as const,
          label: t('late.newDue'),
          hint: t('late.newDueHint'),
        },
      ],
    },
    dismissal: {
      action: `${path}/dismissal`,
      fields: [{ ...field('why'), kind: 'text' as const, rows: 2, label: t('late.why') }],
    },
    paper: { href: newPaperPath(apology.letter, apology.contentNo, 'OF-4'), text: t('late.otherWords') },
    back: { href: apologiesPath, text: t('late.back') },
  })
}

function factsOf({ t, language, context, officeName }: Request, apology: Apology) {
  const days = daysBetween(apology.due, context.today)
  return [
    { label: t('late.column.letter'), text: apology.number, href: letterPath(apology.letter) },
    { label: t('late.column.body'), text: apology.holder?.name ?? officeName ?? '' },
    {
      label: t('late.column.promised'),
      text: `${tableDate(apology.due, language)}${apology.again ? ` (${t('late.again')})` : ''}`,
    },
    { label: t('late.column.late'), text: days > 0 ? t('late.days', { count: days }) : t('late.lastDay') },
  ]
}

function decidedText({ t, language }: Request, { state, on, newDue, why }: Apology): string {
  return t(`late.state.${state}`, {
    on: on ? tableDate(on, language) : '',
    newDue: newDue ? tableDate(newDue, language) : '',
    why: why ?? '',
  })
}

export async function approve(req: Request, res: Response): Promise<void> {
  const apology = await approveApology(req.context, { ...bodyOf(req), id: req.params.apologyId })
  redirectWithNotice(res, apologiesPath, {
    kind: 'done',
    text: req.t('late.approved', { number: apology.number }),
    link: { href: letterPath(apology.letter), text: req.t('late.openLetter') },
  })
}

export async function dismiss(req: Request, res: Response): Promise<void> {
  await dismissApology(req.context, { ...bodyOf(req), id: req.params.apologyId })
  redirectWithNotice(res, apologiesPath, { kind: 'done', text: req.t('late.dismissed') })
}
