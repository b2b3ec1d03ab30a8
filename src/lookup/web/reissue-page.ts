import type { Request } from 'express'
import { letterInSight, numberOf } from '../../letters/index.ts'
import { letterPath, receiptPath } from '../../letters/web/paths.ts'
import { receptionInSight, receptionNumber } from '../../receptions/index.ts'
import { receptionPath, receptionReceiptPath } from '../../receptions/web/paths.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Handler } from '../../web/routes.ts'
import { reissueReceipt, shownPapers } from '../reissue-receipt.ts'
import { receiptReissuePath } from './paths.ts'

type Kind = 'letter' | 'reception'

/** Asks what was shown at the counter before a receipt is issued again. */
export function reissuePage(kind: Kind): FormPage {
  return async (req, res, typed) => {
    const { t } = req
    const record = await recordOf(req, kind)
    const { field, summary } = fieldsOf(typed, t)
    const fields: AnyField[] = [
      {
        ...field('shown'),
        kind: 'choice',
        label: t('receipts.reissue.shown'),
        options: shownPapers.map((one) => ({ value: one, label: t(`receipts.reissue.shown.${one}`) })),
      },
      {
        ...field('lastFour'),
        label: t('receipts.reissue.lastFour'),
        hint: t('receipts.reissue.lastFourHint'),
        width: 'short',
        maxlength: 4,
        autocomplete: 'off',
      },
      {
        ...field('reason'),
        label: t('receipts.reissue.reason'),
        hint: t('receipts.reissue.reasonHint'),
        maxlength: 300,
      },
    ]
    if (record.secret) res.set('Cache-Control', 'no-store')
    res.page('lookup/reissue', {
      title: t('receipts.reissue.title', { number: record.number }),
      section: kind === 'letter' ? 'letters' : 'receptions',
      errorSummary: { errors: summary() },
      consequence: t('receipts.reissue.consequence'),
      action: receiptReissuePath(kind === 'letter' ? 'letters' : 'receptions', record.id),
      version: String(typed.values.version ?? record.version),
      fields,
      back: kind === 'letter' ? letterPath(record.id) : receptionPath(record.id),
    })
  }
}

export function reissue(kind: Kind): Handler {
  return form(
    async (req, res) => {
      const { id } = await reissueReceipt(req.context, { ...bodyOf(req), kind, id: req.params.id })
      redirectWithNotice(res, kind === 'letter' ? receiptPath(id) : receptionReceiptPath(id), {
        kind: 'done',
        text: req.t('receipts.reissue.done'),
      })
    },
    { again: reissuePage(kind) },
  )
}

async function recordOf({ context, params }: Request, kind: Kind) {
  const id = String(params.id)
  if (kind === 'letter') {
    const { secret, version, ...letter } = await letterInSight(context, id)
    return { id, secret, version, number: numberOf(letter) }
  }
  const { secret, version, ...visit } = await receptionInSight(context, id)
  return { id, secret, version, number: receptionNumber(visit) }
}
