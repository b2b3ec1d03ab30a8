import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { instant } from '../../language/format.ts'
import type { Letter } from '../../letters/index.ts'
import { openRecord, recordFrame } from '../../letters/web/index.ts'
import type { DataTable } from '../../web/components.ts'
import { messagesOfRecord } from '../message-list.ts'
import { logLines, stateTag, wayCell } from './message-words.ts'
import { messagePath } from './paths.ts'

/** What the writer of a letter was told, when, and whether it arrived. */
export async function recordMessagesPage(req: Request, res: Response): Promise<void> {
  const record = await openRecord(req, res)
  if (record.sight !== 'full') throw new NotFound('letter')
  res.page('notifications/record', {
    ...(await recordFrame(req, record, 'messages')),
    answer: answerText(req, record.letter),
    table: await tableOf(req, record.letter),
  })
}

/** How the writer wants to be told. What a denouncer answered stands in the vault. */
function answerText({ t, language }: Request, { secret, senders }: Letter): string {
  if (secret) return t('messages.record.secret')
  const contact = senders.find((sender) => sender.contact)?.contact
  if (!contact) return t('messages.record.notAsked')
  return t('messages.record.asked', {
    channel: t(`letters.contact.channel.${contact.channel}`),
    at: instant(new Date(contact.at), language),
  })
}

async function tableOf(req: Request, letter: Letter): Promise<DataTable> {
  const { t, context, language } = req
  const opens = may(context.actor, 'messages.list')
  const messages = await messagesOfRecord(letter.office, letter._id)
  return {
    caption: t('messages.record.title'),
    columns: (['at', 'event', 'channel', 'state'] as const).map((name) => ({ label: t(`messages.column.${name}`) })),
    rows: messages.map((message) => ({
      cells: [
        {
          text: instant(message.createdAt, language),
          href: opens ? messagePath(message._id) : undefined,
          keep: true,
        },
        { text: t(`messages.event.${message.event}`) },
        wayCell(req, message),
        { text: '', tag: stateTag(req, message), note: logLines(req, message)[0]?.[1]?.note },
      ],
    })),
    empty: t('messages.record.none'),
  }
}
