import type { Request, Response } from 'express'
import { instant } from '../../language/format.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { markPrinted } from '../mark-printed.ts'
import { messagesToPrint } from '../message-list.ts'
import { aboutCell } from './message-words.ts'
import { lettersToPrintPath, toPostPath } from './paths.ts'

const formId = 'to-post'

/** Letters to print and post: for who chose the post, and for whom no other way worked. */
export const toPostPage: FormPage = async (req, res, typed) => {
  const { t, context, language } = req
  const messages = await messagesToPrint(context.actor)
  res.page('notifications/post', {
    title: t('messages.post.title'),
    section: 'returns',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    head: {
      title: t('messages.post.title'),
      note: t('messages.post.note'),
      actions: messages.length
        ? [{ text: t('messages.post.print'), href: lettersToPrintPath, icon: 'print' as const }]
        : [],
    },
    formId,
    action: toPostPath,
    table: {
      caption: t('messages.post.title'),
      form: messages.length ? formId : undefined,
      selectName: 'selected',
      columns: (['at', 'about', 'event', 'to'] as const).map((name) => ({ label: t(`messages.column.${name}`) })),
      rows: messages.map((message) => ({
        value: message._id,
        name: message.subject.number,
        cells: [
          { text: instant(message.createdAt, language), keep: true },
          aboutCell(req, message),
          { text: t(`messages.event.${message.event}`) },
          { text: message.to?.split('\n')[0] ?? '', note: message.to?.split('\n').slice(1).join(', ') },
        ],
      })),
      empty: t('messages.post.none'),
    },
    button: messages.length
      ? { text: t('messages.post.done'), kind: 'primary' as const, form: formId, countForm: formId, once: true }
      : undefined,
  })
}

export const postPrinted = form(
  async (req: Request, res: Response) => {
    const count = await markPrinted(req.context, bodyOf(req))
    redirectWithNotice(res, toPostPath, { kind: 'done', text: req.t('messages.post.marked', { count }) })
  },
  { again: toPostPage },
)

/** The letters themselves, a page each. */
export async function lettersToPrintPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const messages = await messagesToPrint(context.actor)
  res.page('notifications/letters', {
    title: t('messages.post.title'),
    layout: 'print',
    back: { href: toPostPath, text: t('messages.post.title') },
    empty: messages.length ? undefined : t('messages.post.none'),
    letters: messages.map(({ to, title, text }) => ({ to: to ?? '', title, paragraphs: text.split(/\n+/) })),
  })
}
