import type { Request } from 'express'
import type { Config } from '../../config.ts'
import type { ContactChannel } from '../../contact.ts'
import { contactChannels } from '../../contact.ts'
import type { AnyField } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'

/** The ways that the office can offer: those that it has a gateway for, the post, and none. */
export function offeredChannels({ demo, gateways }: Pick<Config, 'demo' | 'gateways'>): ContactChannel[] {
  const has: Record<ContactChannel, boolean> = {
    email: demo || gateways.mail !== null,
    sms: demo || gateways.sms !== null,
    zalo: demo || gateways.zalo !== null,
    post: true,
    none: true,
  }
  return contactChannels.filter((channel) => has[channel])
}

/** The question how the first person of a record wants to be told, with what was answered before. */
export function contactFields(req: Request, typed: Typed, known: ReadonlyMap<string, string> = new Map()): AnyField[] {
  const { t, context } = req
  const fields = fieldsOf(typed, t)
  const isTyped = 'contact' in typed.values
  const field = (path: string, usual = '') => fields.field(path, isTyped ? usual : (known.get(path) ?? usual))
  const offered = offeredChannels(context.config)
  const before = contactChannels.filter((one) => one === known.get('contact.channel') && !offered.includes(one))
  return [
    {
      ...field('contact.channel'),
      kind: 'choice',
      look: 'inline',
      label: t('letters.contact.question'),
      hint: t('letters.contact.hint'),
      options: [
        { value: '', label: t('letters.contact.notAsked') },
        ...[...before, ...offered].map((value) => ({ value, label: t(`letters.contact.channel.${value}`) })),
      ],
    },
    {
      ...field('contact.email'),
      label: t('letters.contact.email'),
      type: 'email',
      optional: true,
      span: 6,
    },
    {
      ...field('contact.language', 'vi'),
      kind: 'select',
      label: t('letters.contact.language'),
      options: (['vi', 'en'] as const).map((value) => ({ value, label: t(`letters.contact.language.${value}`) })),
      span: 3,
    },
    {
      ...field('contact.writtenRequest'),
      kind: 'checkbox',
      on: 'on',
      label: t('letters.contact.writtenRequest'),
    },
  ]
}
