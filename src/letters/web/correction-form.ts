import type { Request } from 'express'
import type { Contact } from '../../contact.ts'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Identity } from '../../vault/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf, valueAt } from '../../web/form.ts'
import type { Letter } from '../letter.ts'
import { channels } from '../letter.ts'
import { codeText } from './code-text.ts'
import { contactFields } from './contact-fields.ts'

/** The values that can be corrected, by the path of their field; of a denouncer only when the vault is open. */
export function currentValues(letter: Letter, identities: Identity[] | null): Map<string, string> {
  const values = new Map<string, string>([
    ['receivedOn', shortDate(letter.receivedOn)],
    ['writtenOn', letter.writtenOn ? shortDate(letter.writtenOn) : ''],
    ['channel', letter.channel],
    ['signatories', String(letter.signatories)],
  ])
  const sender = letter.secret ? identities?.[0] : letter.senders[0]
  if (sender) {
    for (const name of senderFields) values.set(name, sender[name] ?? '')
    for (const [path, value] of contactValues(sender.contact)) values.set(path, value)
  }
  letter.contents.forEach((content, index) => {
    values.set(`contents.${index}.summary`, content.summary)
    values.set(`contents.${index}.agencyName`, content.against.agencyName ?? '')
  })
  return values
}

/** The answer how the writer wants to be told, as its fields hold it. */
function contactValues(contact: Contact | null | undefined): [string, string][] {
  return [
    ['contact.channel', contact?.channel ?? ''],
    ['contact.email', contact?.email ?? ''],
    ['contact.language', contact?.language ?? 'vi'],
    ['contact.writtenRequest', contact?.writtenRequest ? 'on' : ''],
  ]
}

const senderFields = ['name', 'address', 'phone', 'idNumber'] as const

/** The label of a field by its path. */
export function labelOf({ t }: Request, letter: Letter, path: string): string {
  const [head, index, name] = path.split('.')
  if (head === 'contact') return t(contactLabels[path] ?? 'letters.contact.question')
  if (head === 'contents')
    return t(name === 'summary' ? 'letters.correct.field.summary' : 'letters.correct.field.agencyName', {
      no: letter.contents[Number(index)]?.no ?? 0,
    })
  return t(`letters.correct.field.${head as 'name'}`)
}

const contactLabels: Record<string, TextKey> = {
  'contact.email': 'letters.contact.email',
  'contact.language': 'letters.contact.language',
  'contact.writtenRequest': 'letters.contact.writtenRequest',
}

/** The value as a person reads it. */
export function shownValue({ t }: Request, path: string, value: string): string {
  if (path === 'channel') return codeText(t, 'law.answer.channel', value)
  if (path === 'contact.channel' && value) return t(`letters.contact.channel.${value as 'none'}`)
  return value || t('letters.stale.empty')
}

export function correctionFields(req: Request, letter: Letter, values: Map<string, string>, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  const asked = contactFields(req, typed, values)
  return [...values].map(([path, value]): AnyField => {
    const ofContact = asked.find((one) => one.name === field(path).name)
    if (ofContact) return ofContact
    const base = { ...field(path, value), label: labelOf(req, letter, path) }
    if (path === 'channel')
      return {
        ...base,
        kind: 'select',
        options: channels.map((one) => ({ value: one, label: codeText(t, 'law.answer.channel', one) })),
      }
    if (path === 'receivedOn' || path === 'writtenOn')
      return { ...base, kind: 'date', width: 'short', optional: path === 'writtenOn' }
    if (path.endsWith('summary')) return { ...base, rows: 4 }
    if (path === 'signatories') return { ...base, width: 'short', inputmode: 'numeric' }
    return { ...base, optional: path !== 'name' }
  })
}

/** What was typed at a path, as text; undefined when the form did not send it. */
export function typedAt(typed: Record<string, unknown>, path: string): string | undefined {
  const value = valueAt(typed, path)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : undefined
}
