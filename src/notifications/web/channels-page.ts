import type { Request, Response } from 'express'
import type { Config } from '../../config.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { tryChannel } from '../try-channel.ts'
import { channelsPath, messagePath, messagesPath } from './paths.ts'

/** Which ways out this installation has, and a message to oneself to try one. */
export const channelsPage: FormPage = (req, res, typed) => {
  const { t, context } = req
  const ways = waysOf(context.config)
  res.page('notifications/channels', {
    title: t('messages.channels.title'),
    section: 'messages',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    back: { href: messagesPath, text: t('messages.title') },
    head: { title: t('messages.channels.title'), note: t('messages.channels.note') },
    list: {
      rows: (['email', 'sms', 'zalo'] as const).map((channel) => ({
        label: t(`messages.channel.${channel}`),
        text: context.config.demo
          ? t('messages.channels.local')
          : (ways[channel] ?? t('messages.channels.none', { setting: settings[channel] })),
      })),
    },
    action: channelsPath,
    fields: testFields(req, typed),
    button: { text: t('messages.test.button'), kind: 'primary' as const, once: true },
  })
}

const settings = { email: 'SMTP_URL, MAIL_FROM', sms: 'SMS_GATEWAY_URL', zalo: 'ZALO_URL, ZALO_ACCESS_TOKEN' }

/** The servers by name, never a password or a key of theirs. */
function waysOf({ gateways: { mail, sms, zalo } }: Config): Record<keyof typeof settings, string | null> {
  return {
    email: mail && `${new URL(mail.url).host}, ${mail.from}`,
    sms: sms && new URL(sms.url).host,
    zalo: zalo && new URL(zalo.url).host,
  }
}

function testFields({ t }: Request, typed: Typed): AnyField[] {
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field('channel', 'email'),
      kind: 'choice',
      look: 'inline',
      label: t('messages.test.channel'),
      options: (['email', 'sms'] as const).map((value) => ({ value, label: t(`messages.channel.${value}`) })),
    },
    { ...field('email'), label: t('letters.contact.email'), type: 'email', optional: true, span: 6 },
    { ...field('phone'), label: t('letters.new.phone'), inputmode: 'tel', optional: true, span: 6 },
  ]
}

export const tryOne = form(
  async (req: Request, res: Response) => {
    const id = await tryChannel(req.context, bodyOf(req))
    redirectWithNotice(res, messagePath(id), { kind: 'done', text: req.t('messages.test.queued') })
  },
  { again: channelsPage },
)
