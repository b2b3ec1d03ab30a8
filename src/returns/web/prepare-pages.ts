import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import type { Letter } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import { openRecord } from '../../letters/web/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { prepareAgain, prepareReturn } from '../prepare-return.ts'
import { unreturned } from '../returnable.ts'
import { hasRecipient, openWays, wayOfWriter } from '../ways.ts'
import { letterReturnsPath, returnActPath } from './paths.ts'
import { returnableText } from './return-words.ts'

/** What is made ready for the writer, and how it is to go. */
export const newReturnPage: FormPage = async (req, res, typed) => {
  const { t } = req
  const { letter, sight } = await openRecord(req, res)
  if (sight !== 'full' || !hasRecipient(letter)) throw new NotFound('letter')
  const { field, summary } = fieldsOf(typed, t)
  const open = unreturned(letter)
  const papers: AnyField = {
    ...field('papers'),
    kind: 'checkbox',
    label: t('returns.field.papers'),
    options: open.map((one) => ({ value: one.key, label: returnableText(req, one) })),
    values: 'way' in typed.values ? [typed.values.papers ?? []].flat().map(String) : open.map((one) => one.key),
  }
  res.page('returns/form', {
    title: t('returns.prepare.title', { number: numberOf(letter) }),
    section: 'returns',
    errorSummary: { errors: summary() },
    text: letter.secret ? t('returns.secret.note') : undefined,
    action: letterReturnsPath(letter._id),
    version: String(typed.values.version ?? letter.version),
    fields: [
      ...(open.length ? [papers] : []),
      { ...field('what'), label: t('returns.field.what'), hint: t('returns.field.whatHint'), rows: 2, optional: true },
      ...wayFields(req, letter, typed),
    ] satisfies AnyField[],
    button: t('returns.prepare.save'),
    back: letterReturnsPath(letter._id),
  })
}

/** Another way for what waits, or again after it came back. */
export const otherWayPage: FormPage = async (req, res, typed) => {
  const { t } = req
  const { letter, sight } = await openRecord(req, res)
  const one = letter.returns?.find(({ id }) => id === req.params.returnId)
  if (sight !== 'full' || !one) throw new NotFound('return')
  res.page('returns/form', {
    title: t('returns.way.title', { number: numberOf(letter) }),
    section: 'returns',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    text: one.what,
    action: returnActPath(letter._id, one.id, 'way'),
    version: String(typed.values.version ?? letter.version),
    fields: wayFields(req, letter, typed, one.way),
    button: t('returns.prepare.save'),
    back: letterReturnsPath(letter._id),
  })
}

function wayFields({ t }: Request, letter: Letter, typed: Typed, given = wayOfWriter(letter)): AnyField[] {
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field('way', given),
      kind: 'choice',
      label: t('returns.field.way'),
      options: openWays(letter).map((way) => ({ value: way, label: t(`returns.way.${way}`) })),
    },
    { ...field('note'), label: t('returns.field.note'), optional: true },
  ]
}

export const prepare = form(
  async (req: Request, res: Response) => {
    const letter = await prepareReturn(req.context, { ...bodyOf(req), letterId: req.params.letterId })
    done(req, res, letter)
  },
  { again: newReturnPage },
)

export const chooseWay = form(
  async (req: Request, res: Response) => {
    const { letterId, returnId } = req.params
    const letter = await prepareAgain(req.context, { ...bodyOf(req), letterId, returnId })
    done(req, res, letter)
  },
  { again: otherWayPage },
)

function done({ t }: Request, res: Response, letter: Letter): void {
  redirectWithNotice(res, letterReturnsPath(letter._id), { kind: 'done', text: t('returns.prepare.done') })
}
