import type { Request, Response } from 'express'
import type { DataTable } from '../../web/components.ts'
import { citizenEvents } from '../message-events.ts'
import { ownTexts, textChannels } from '../texts/message-text.ts'
import { messagesPath, textPath, textsPath } from './paths.ts'

/** Every text that citizens are sent, in one language: the program's own, or the office's with its version. */
export async function textsPage(req: Request, res: Response): Promise<void> {
  const { t } = req
  const chosen = req.query.language === 'en' ? 'en' : 'vi'
  res.page('notifications/texts', {
    title: t('messages.texts.title'),
    section: 'messages',
    back: { href: messagesPath, text: t('messages.title') },
    head: { title: t('messages.texts.title'), note: t('messages.texts.note') },
    tabs: {
      label: t('letters.contact.language'),
      items: (['vi', 'en'] as const).map((language) => ({
        text: t(`letters.contact.language.${language}`),
        href: `${textsPath}?language=${language}`,
        current: language === chosen,
      })),
    },
    table: await tableOf(req, chosen),
  })
}

async function tableOf({ t, context }: Request, language: 'vi' | 'en'): Promise<DataTable> {
  const own = await ownTexts(context.actor.office)
  const state = (event: string, channel: string) => {
    const version = own.get(`${event}/${channel}/${language}`)
    return version === undefined ? t('messages.texts.builtIn') : t('messages.texts.version', { version })
  }
  return {
    caption: t('messages.texts.title'),
    columns: [
      { label: t('messages.column.event') },
      ...textChannels.map((channel) => ({ label: t(`messages.channel.${channel}`) })),
    ],
    rows: citizenEvents.map((event) => ({
      cells: [
        { text: t(`messages.event.${event}`) },
        ...textChannels.map((channel) => ({ text: state(event, channel), href: textPath(event, channel, language) })),
      ],
    })),
  }
}
