import type { Request, Response } from 'express'
import { shortDate } from '../../language/format.ts'
import { decisionCardOf, recordFrame } from '../../letters/web/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { contentAt } from '../../papers/web/index.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { settlementPath } from './paths.ts'

/** The decision, conclusion or answer that settled an accepted content. */
export const settlementForm: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const record = await contentAt(req, res)
  const { letter, content } = record
  const { field, summary } = fieldsOf(typed, t)
  res.page('papers/form', {
    ...(await recordFrame(req, record, 'contents', { menu: [] })),
    errorSummary: { errors: summary() },
    head: t('routing.settle.title', { no: content.no }),
    note: content.acceptance
      ? t('routing.settle.note', { number: content.acceptance.documentNo, date: shortDate(content.acceptance.on) })
      : t('routing.settle.notAccepted'),
    notice: undefined,
    form: {
      action: settlementPath(letter._id, content.no),
      hidden: [{ name: 'version', value: String(letter.version) }],
      section: {
        fields: [
          {
            ...field('documentNo'),
            kind: 'text',
            label: t('routing.settle.documentNo'),
            hint: t('papers.ofAnotherRegister'),
            span: 6,
          },
          { ...field('on', shortDate(context.today)), kind: 'date', label: t('routing.on'), span: 6 },
          { ...field('result'), kind: 'text', rows: 5, label: t('routing.settle.result') },
        ],
      },
      button: { kind: 'primary', text: t('routing.settle.button'), keys: ['Ctrl', 'Enter'] },
      others: [],
      back: { href: letterPath(letter._id), text: t('papers.back') },
    },
    more: [],
    moreTitle: '',
    card: content.decision ? decisionCardOf(req, letter, content, content.decision) : undefined,
    chain: undefined,
    chainTitle: '',
  })
}
