import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { numberOf } from '../letter.ts'
import { withdrawContent } from '../withdraw-content.ts'
import { openRecord } from './open-record.ts'
import { letterPath, withdrawalPath } from './paths.ts'

/** Records that the writer withdrew a content, or part of it. */
export const withdrawalPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const { letter, sight } = await openRecord(req, res)
  const content = letter.contents.find((one) => one.no === Number(req.params.contentNo) && !one.closed)
  if (sight !== 'full' || !content) throw new NotFound('content')
  const { field, summary } = fieldsOf(typed, t)
  res.page('letters/withdrawal', {
    title: t('letters.withdraw.title', { no: content.no, number: numberOf(letter) }),
    section: 'letters',
    errorSummary: { errors: summary() },
    summary: content.summary,
    action: withdrawalPath(letter._id, content.no),
    version: String(typed.values.version ?? letter.version),
    fields: [
      {
        ...field('extent'),
        kind: 'choice',
        label: t('letters.withdraw.extent'),
        options: (['all', 'part'] as const).map((one) => ({ value: one, label: t(`letters.withdraw.extent.${one}`) })),
      },
      {
        ...field('on', shortDate(context.today)),
        kind: 'date',
        label: t('letters.withdraw.on'),
        hint: t('interface.dateHint'),
        width: 'short',
      },
      { ...field('what'), label: t('letters.withdraw.what'), rows: 2 },
      ...(content.kind === 'denunciation'
        ? [
            {
              ...field('tainted'),
              kind: 'checkbox' as const,
              label: t('letters.withdraw.tainted'),
              hint: t('letters.withdraw.taintedHint'),
              on: 'on',
            },
          ]
        : []),
    ],
    back: letterPath(letter._id),
  })
}

export const withdraw = form(
  async (req: Request, res: Response) => {
    const { letterId, contentNo } = req.params
    await withdrawContent(req.context, { ...bodyOf(req), letterId, contentNo })
    redirectWithNotice(res, letterPath(String(letterId)), {
      kind: 'done',
      text: req.t('letters.withdraw.done', { no: String(contentNo) }),
    })
  },
  { again: withdrawalPage },
)
