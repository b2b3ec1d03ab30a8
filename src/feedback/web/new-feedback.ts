import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { shortDate } from '../../language/format.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { feedbackChannels } from '../feedback.ts'
import { registerFeedback } from '../register-feedback.ts'
import { feedbackListPath, feedbackPath, newFeedbackPath } from './paths.ts'

/** The form of a new feedback. */
export const newFeedbackPage: FormPage = ({ t, context }, res, typed) => {
  const { field, summary } = fieldsOf(typed, t)
  res.page('feedback/new', {
    title: t('feedback.new.title'),
    section: 'feedback',
    errorSummary: { errors: summary() },
    action: newFeedbackPath,
    submissionKey: field('submissionKey', randomUUID()).value,
    received: {
      fields: [
        {
          ...field('receivedOn', shortDate(context.today)),
          kind: 'date',
          label: t('feedback.field.receivedOn'),
          span: 4,
        },
        {
          ...field('channel', 'inPerson'),
          kind: 'choice',
          label: t('feedback.field.channel'),
          look: 'inline',
          options: feedbackChannels.map((value) => ({ value, label: t(`feedback.channel.${value}`) })),
        },
      ],
    },
    person: {
      title: t('feedback.new.person'),
      fields: [
        { ...field('name'), label: t('feedback.field.name'), optional: true, span: 5 },
        { ...field('phone'), label: t('feedback.field.phone'), type: 'tel', inputmode: 'tel', optional: true, span: 3 },
        { ...field('idNumber'), label: t('feedback.field.idNumber'), inputmode: 'numeric', optional: true, span: 4 },
      ],
    },
    content: {
      title: t('feedback.new.content'),
      fields: [
        { ...field('content'), label: t('feedback.field.content'), hint: t('feedback.field.contentHint'), rows: 5 },
      ],
    },
    foot: {
      buttons: [
        { text: t('feedback.new.save'), kind: 'primary' as const, once: true, keys: ['Ctrl', 'Enter'] },
        { text: t('feedback.cancel'), kind: 'quiet' as const, href: feedbackListPath },
      ],
    },
  })
}

/** Enters it in the register and opens it. */
export async function createFeedback(req: Request, res: Response): Promise<void> {
  const feedback = await registerFeedback(req.context, bodyOf(req))
  redirectWithNotice(res, feedbackPath(feedback._id), {
    kind: 'done',
    text: req.t('feedback.registered', { code: feedback.code }),
  })
}
