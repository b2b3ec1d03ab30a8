import type { Request, Response } from 'express'
import { instant } from '../../language/format.ts'
import type { SummaryList } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Message } from '../message.ts'
import { messageInSight } from '../message-list.ts'
import { resendable, resendMessage } from '../resend-message.ts'
import { aboutCell, logLines, shownAddress, stateTag } from './message-words.ts'
import { messagePath, messagesPath, resendingPath } from './paths.ts'

/** One message: its words, and everything that happened to it. */
export const messagePage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const message = await messageInSight(context.actor, String(req.params.id))
  const mayAgain = resendable.includes(message.state)
  res.page('notifications/message', {
    title: t(`messages.event.${message.event}`),
    section: 'messages',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    back: { href: messagesPath, text: t('messages.title') },
    head: { title: t(`messages.event.${message.event}`), note: aboutCell(req, message).text },
    tag: stateTag(req, message),
    list: summaryOf(req, message),
    text: message.provider
      ? Object.entries(message.provider.data)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n')
      : message.text,
    resend: mayAgain
      ? {
          action: resendingPath(message._id),
          note: t(message.state === 'unknown' ? 'messages.resend.unknown' : 'messages.resend.note'),
          button: { text: t('messages.resend.button'), kind: 'primary' as const, once: true },
        }
      : undefined,
    log: {
      caption: t('messages.log.title'),
      columns: [{ label: t('messages.column.at') }, { label: t('messages.log.title') }],
      rows: logLines(req, message).map((cells) => ({ cells })),
    },
  })
}

function summaryOf(req: Request, message: Message): SummaryList {
  const { t, language } = req
  const { href, text } = aboutCell(req, message)
  return {
    rows: [
      { label: t('messages.column.about'), text, href, secret: message.vaultId !== null },
      { label: t('messages.column.channel'), text: t(`messages.channel.${message.channel}`) },
      { label: t('messages.address'), text: shownAddress(req, message) },
      ...(message.title ? [{ label: t('messages.field.title'), text: message.title }] : []),
      ...(message.segments ? [{ label: t('messages.segments'), text: String(message.segments) }] : []),
      { label: t('messages.tries'), text: String(message.tries) },
      ...(message.state === 'held' || message.state === 'queued'
        ? [{ label: t('messages.nextAt'), text: instant(message.nextAt, language) }]
        : []),
    ],
  }
}

export const resend = form(
  async (req: Request, res: Response) => {
    const id = String(req.params.id)
    await resendMessage(req.context, { id })
    redirectWithNotice(res, messagePath(id), { kind: 'done', text: req.t('messages.resend.done') })
  },
  { again: messagePage },
)
