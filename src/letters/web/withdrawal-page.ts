import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import type { AnyField } from '../../web/components.ts'
import type { FieldBase, FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Content } from '../content.ts'
import type { Letter } from '../letter.ts'
import { numberOf } from '../letter.ts'
import { withdrawContent } from '../withdraw-content.ts'
import { openRecord } from './open-record.ts'
import { letterPath, withdrawalPath } from './paths.ts'

/** Records that the writer withdrew a content, or part of it. */
export const withdrawalPage: FormPage = async (req, res, typed) => {
  const { t } = req
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
    fields: fieldsFor(req, letter, content, field),
    back: letterPath(letter._id),
  })
}

/** Who of several withdrew is asked only of a letter of several; whether it was forced, of a denunciation. */
function fieldsFor(
  { t, context }: Request,
  letter: Letter,
  content: Content,
  field: (path: string, given?: string) => FieldBase,
): AnyField[] {
  const isGroup = letter.signatories > 1
  const extents = isGroup ? (['all', 'part', 'someOfGroup'] as const) : (['all', 'part'] as const)
  const fields: AnyField[] = [
    {
      ...field('extent'),
      kind: 'choice',
      label: t('letters.withdraw.extent'),
      options: extents.map((one) => ({ value: one, label: t(`letters.withdraw.extent.${one}`) })),
    },
  ]
  if (isGroup)
    fields.push({
      ...field('withdrawnBy'),
      kind: 'choice',
      label: t('letters.withdraw.by'),
      options: (['each', 'representative'] as const).map((one) => ({
        value: one,
        label: t(`letters.withdraw.by.${one}`),
      })),
    })
  fields.push({
    ...field('on', shortDate(context.today)),
    kind: 'date',
    label: t('letters.withdraw.on'),
    hint: t('letters.withdraw.onHint'),
    width: 'short',
  })
  fields.push({ ...field('what'), label: t('letters.withdraw.what'), rows: 2 })
  if (content.kind === 'denunciation')
    fields.push({
      ...field('tainted'),
      kind: 'checkbox',
      label: t('letters.withdraw.tainted'),
      hint: t('letters.withdraw.taintedHint'),
      on: 'on',
    })
  return fields
}

export const withdraw = form(
  async (req: Request, res: Response) => {
    const { letterId, contentNo } = req.params
    const letter = await withdrawContent(req.context, { ...bodyOf(req), letterId, contentNo })
    const content = letter.contents.find((one) => String(one.no) === contentNo)
    redirectWithNotice(res, letterPath(letter._id), noticeOf(req, content))
  },
  { again: withdrawalPage },
)

/** Whether it ended the matter, and by which article; else what is to be done. */
function noticeOf({ t }: Request, content: Content | undefined): { kind: 'done' | 'soon'; text: string } {
  const withdrawal = content?.withdrawals?.at(-1)
  const no = content?.no ?? 0
  if (!withdrawal?.rule) return { kind: 'soon', text: t('letters.withdraw.undecided', { no }) }
  const { handling, citation } = withdrawal.rule
  if (content?.closed) return { kind: 'done', text: t('letters.withdraw.ended', { no, citation }) }
  return {
    kind: 'soon',
    text: withdrawal.rule.aboutWithdrawal
      ? t('letters.withdraw.goesOn', { no, handling: t(`law.handling.${handling}`), citation })
      : t('letters.withdraw.noRule', { no, date: shortDate(withdrawal.on) }),
  }
}
