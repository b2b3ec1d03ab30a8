import type { Request, Response } from 'express'
import { dropDraft } from '../../drafts/index.ts'
import { newId } from '../../id.ts'
import { shortDate, timeOfDay } from '../../language/format.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { compactRows, takeOut } from '../../web/form-rows.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { receptionNumber, refuseReception } from '../index.ts'
import { identityHint } from './identity-hint.ts'
import { newReceptionPath, receptionPath, refusalsPath } from './paths.ts'
import { agencyField, contentFields, personFields, visitFields } from './reception-form.ts'

/** The form of a refusal: from nothing, or with what the form of the visit held ("Từ chối tiếp…"); nothing is saved yet. */
export async function showRefusal(req: Request, res: Response): Promise<void> {
  const {
    submissionKey = newId(),
    at = timeOfDay(req.context.now),
    ...typed
  } = req.method === 'POST' ? bodyOf(req) : {}
  await refusalPage(req, res, { values: { ...typed, submissionKey, at }, errors: {} })
}

const refusalPage: FormPage = async (req: Request, res: Response, typed: Typed) => {
  const { t, context } = req
  const draw = fieldsOf(typed, t)
  const law = await context.lawOf(context.actor.office)
  const on = parseWrittenDate(String(typed.values.on ?? shortDate(context.today))) ?? context.today
  const agencies = await agencyField(req, typed)
  const grounds: AnyField[] = [
    {
      ...draw.field('ground'),
      kind: 'choice',
      label: t('receptions.field.ground'),
      options: law.refusalGroundsOn(on).map((one) => ({
        value: one.id,
        label: one.text[req.language],
        hint: t(one.handling === 'refuseInWriting' ? 'receptions.refusal.inWriting' : 'receptions.refusal.inWords', {
          citation: one.citation,
        }),
      })),
    },
    {
      ...draw.field('note'),
      label: t('receptions.field.explained'),
      hint: t('receptions.refusal.explainedHint'),
      rows: 3,
    },
    { ...draw.field('witness'), label: t('receptions.field.witness'), optional: true, width: 'medium' },
  ]
  res.page('receptions/refusal', {
    title: t('receptions.refusal.title'),
    section: 'receptions',
    errorSummary: { errors: draw.summary() },
    head: { title: t('receptions.refusal.title'), note: t('receptions.refusal.note') },
    action: refusalsPath,
    submissionKey: String(typed.values.submissionKey ?? ''),
    sections: [
      { id: undefined, title: undefined, hint: undefined, fields: visitFields(req, typed) },
      {
        id: undefined,
        title: t('receptions.new.people'),
        hint: await identityHint(req, String(typed.values.on ?? '')),
        fields: personFields(req, typed, 'people.0', false),
      },
      {
        id: undefined,
        title: t('receptions.new.contents'),
        hint: undefined,
        fields: contentFields(req, typed, 'contents.0', agencies),
      },
      { id: undefined, title: t('receptions.refusal.ground'), hint: undefined, fields: grounds },
    ],
    foot: {
      buttons: [
        { text: t('receptions.refusal.save'), kind: 'danger' as const, once: true },
        { text: t('receptions.refusal.back'), kind: 'quiet' as const, href: newReceptionPath },
      ],
    },
  })
}

export const createRefusal = form(
  async (req, res) => {
    compactRows(req, ['people', 'contents'])
    takeOut(req, ['after'])
    const reception = await refuseReception(req.context, bodyOf(req))
    await dropDraft(req.context, { form: 'reception' })
    redirectWithNotice(res, receptionPath(reception._id), {
      kind: 'done',
      text: req.t('receptions.refusal.saved', { number: receptionNumber(reception) }),
    })
  },
  { again: refusalPage },
)
