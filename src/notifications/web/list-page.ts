import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { adminPath } from '../../admin/web/paths.ts'
import { instant, wholeNumber } from '../../language/format.ts'
import type { DataTable, FilterPanel } from '../../web/components.ts'
import type { Message } from '../message.ts'
import { messageChannels } from '../message.ts'
import type { MessageChoice, MessageGroup, MessageMark } from '../message-list.ts'
import { messageCounts, messageGroups, messagePage } from '../message-list.ts'
import { aboutCell, stateTag, wayCell } from './message-words.ts'
import { channelsPath, messagePath, messagesPath, textsPath, toPostPath } from './paths.ts'

/** What went out, what waits, and what a person must look after. */
export async function messagesPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const choice = choiceOf(req)
  const [{ messages, next }, counts] = await Promise.all([
    messagePage(context.actor, choice, markOf(req)),
    messageCounts(context.actor, choice.channel),
  ])
  res.page('notifications/list', {
    title: t('messages.title'),
    section: 'messages',
    back: may(context.actor, 'admin.open') ? { href: adminPath, text: t('accounts.admin.title') } : undefined,
    head: {
      title: t('messages.title'),
      note: t(context.config.demo ? 'messages.noteDemo' : 'messages.note'),
      actions: [
        { text: t('messages.texts.title'), href: textsPath },
        { text: t('messages.channels.title'), href: channelsPath },
        { text: t('messages.post.title'), href: toPostPath },
      ],
    },
    filters: filtersOf(req, choice, counts),
    table: tableOf(req, messages),
    foot: {
      pager: {
        range: t('audit.range', { count: wholeNumber(messages.length, language) }),
        previousHref: undefined,
        nextHref: next ? addressOf(choice, next) : undefined,
      },
    },
  })
}

function tableOf(req: Request, messages: Message[]): DataTable {
  const { t, language } = req
  return {
    caption: t('messages.title'),
    columns: (['at', 'about', 'event', 'channel', 'state'] as const).map((name) => ({
      label: t(`messages.column.${name}`),
    })),
    rows: messages.map((message) => ({
      cells: [
        { text: instant(message.createdAt, language), href: messagePath(message._id), keep: true },
        aboutCell(req, message),
        { text: t(`messages.event.${message.event}`) },
        wayCell(req, message),
        { text: '', tag: stateTag(req, message) },
      ],
    })),
    empty: t('messages.empty'),
  }
}

function filtersOf({ t }: Request, choice: MessageChoice, counts: Record<MessageGroup, number>): FilterPanel {
  return {
    action: messagesPath,
    groups: [
      {
        kind: 'radio',
        id: 'group',
        name: 'group',
        legend: t('messages.filter.state'),
        options: [
          { value: '', label: t('messages.filter.all'), checked: !choice.group },
          ...(Object.keys(counts) as MessageGroup[]).map((value) => ({
            value,
            label: t(`messages.group.${value}`),
            checked: choice.group === value,
            count: counts[value],
          })),
        ],
      },
      {
        kind: 'radio',
        id: 'channel',
        name: 'channel',
        legend: t('messages.filter.channel'),
        options: [
          { value: '', label: t('messages.filter.all'), checked: !choice.channel },
          ...messageChannels.map((value) => ({
            value,
            label: t(`messages.channel.${value}`),
            checked: choice.channel === value,
          })),
        ],
      },
    ],
  }
}

function choiceOf({ query }: Request): MessageChoice {
  const group = Object.keys(messageGroups).find((one) => one === query.group) as MessageGroup | undefined
  return { group, channel: messageChannels.find((one) => one === query.channel) }
}

function addressOf({ group, channel }: MessageChoice, { at, id }: MessageMark): string {
  return `${messagesPath}?${new URLSearchParams({ group: group ?? '', channel: channel ?? '', after: `${at.getTime()}~${id}` })}`
}

function markOf({ query }: Request): MessageMark | null {
  const match = typeof query.after === 'string' ? /^(\d{1,15})~([0-9a-f]{24})$/.exec(query.after) : null
  return match?.[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
