import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import { paperAt } from './paper-at.ts'
import { ownerOf, papersListPath } from './paper-frame.ts'
import { cancellationPath } from './paths.ts'

/** The stop before a number is cancelled: it stays in the register for ever. */
export const cancellationPage: FormPage = async (req: Request, res: Response, typed) => {
  const { t } = req
  const { about, paper } = await paperAt(req)
  if (paper.no === null) throw new NotFound('paper')
  const { field, summary } = fieldsOf(typed, t)
  const number = numberOfPaper(paper)
  res.page('papers/stop', {
    title: t('papers.cancel.title', { number }),
    section: 'letters',
    errorSummary: { errors: summary() },
    stop: {
      title: t('papers.cancel.title', { number }),
      lines: [t('papers.cancel.keeps'), t('papers.cancel.undoes')],
      action: cancellationPath(ownerOf(about), paper.id),
      fields: [{ ...field('reason'), kind: 'text', rows: 3, label: t('papers.cancel.reason') }],
      button: { text: t('papers.cancel.button') },
      back: { href: papersListPath(about), text: t('papers.back') },
    },
  })
}
