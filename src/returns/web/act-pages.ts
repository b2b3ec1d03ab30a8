import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import type { Letter, ResultReturn } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import { openRecord } from '../../letters/web/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Handler } from '../../web/routes.ts'
import { confirmDelivery, handOverReturn, shownPapers } from '../hand-over.ts'
import { returnCameBack, sendReturn } from '../send-return.ts'
import { letterReturnsPath, returnActPath } from './paths.ts'

const operations = {
  'hand-over': handOverReturn,
  sending: sendReturn,
  delivery: confirmDelivery,
  'coming-back': returnCameBack,
}
export type ReturnAct = keyof typeof operations

/** The form of one act on one return: its day, and what the act has to be proved by. */
export function returnActPage(act: ReturnAct): FormPage {
  return async (req, res, typed) => {
    const { t } = req
    const { letter, sight } = await openRecord(req, res)
    const one = letter.returns?.find(({ id }) => id === req.params.returnId)
    if (sight !== 'full' || !one) throw new NotFound('return')
    res.page('returns/form', {
      title: t(`returns.act.${act}.title`, { number: numberOf(letter) }),
      section: 'returns',
      errorSummary: { errors: fieldsOf(typed, t).summary() },
      text: letter.secret ? `${one.what}. ${t('returns.secret.note')}` : one.what,
      action: returnActPath(letter._id, one.id, act),
      version: String(typed.values.version ?? letter.version),
      fields: [...fieldsFor(req, act, letter, one, typed), dayField(req, typed)],
      button: t(`returns.act.${act}`),
      back: letterReturnsPath(letter._id),
    })
  }
}

/** Posts the act, then shows the record's returns again. */
export function returnAct(act: ReturnAct): Handler {
  const run = async (req: Request, res: Response) => {
    const { letterId, returnId } = req.params
    const letter = await operations[act](req.context, { ...bodyOf(req), letterId, returnId })
    redirectWithNotice(res, letterReturnsPath(letter._id), { kind: 'done', text: req.t(`returns.act.${act}.done`) })
  }
  return form(run, { again: returnActPage(act) })
}

function dayField({ t, context }: Request, typed: Typed): AnyField {
  return {
    ...fieldsOf(typed, t).field('on', shortDate(context.today)),
    kind: 'date',
    label: t('returns.field.on'),
    hint: t('interface.dateHint'),
    width: 'short',
  }
}

function fieldsFor(req: Request, act: ReturnAct, letter: Letter, one: ResultReturn, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  switch (act) {
    case 'hand-over':
      return letter.secret ? [shownField(req, typed)] : takerFields(req, letter, typed)
    case 'sending':
      return one.way === 'post'
        ? [
            {
              ...field('consignment'),
              label: t('returns.field.consignment'),
              hint: t('returns.field.consignmentHint'),
              width: 'medium',
              autofocus: true,
            },
          ]
        : []
    case 'delivery':
      return letter.secret
        ? []
        : [{ ...field('to'), label: t('returns.field.to'), hint: t('returns.field.toHint'), optional: true }]
    case 'coming-back':
      return [{ ...field('reason'), label: t('returns.field.reason'), hint: t('returns.field.reasonHint') }]
  }
}

function shownField({ t }: Request, typed: Typed): AnyField {
  return {
    ...fieldsOf(typed, t).field('shown', 'idCard'),
    kind: 'select',
    label: t('returns.field.shown'),
    options: shownPapers.map((paper) => ({ value: paper, label: t(`returns.shown.${paper}`) })),
  }
}

function takerFields(req: Request, letter: Letter, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field('taker', 'writer'),
      kind: 'choice',
      look: 'inline',
      label: t('returns.field.takes'),
      options: [
        { value: 'writer', label: t('returns.taker.writer') },
        { value: 'proxy', label: t('returns.taker.proxy') },
      ],
    },
    {
      ...field('to', letter.senders[0]?.name),
      label: t('returns.field.to'),
      datalist: letter.senders.map((one) => one.name),
    },
    shownField(req, typed),
    {
      ...field('lastFour'),
      label: t('returns.field.lastFour'),
      width: 'short',
      inputmode: 'numeric',
      maxlength: 4,
      autocomplete: 'off',
    },
    {
      ...field('authority'),
      label: t('returns.field.authority'),
      hint: t('returns.field.authorityHint'),
      optional: true,
    },
  ]
}
