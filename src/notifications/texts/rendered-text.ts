import type { Message, MessageChannel } from '../message.ts'
import type { CitizenEvent } from '../message-events.ts'
import { smsLength, withoutMarks } from '../sms-length.ts'
import { filledText } from './fields.ts'
import type { TextChannel, TextParts } from './message-text.ts'
import { textInForce } from './text-in-force.ts'

type Rendered = Pick<Message, 'title' | 'text' | 'provider' | 'segments' | 'textVersion'>

/** What a message says: the office's text in force, filled; nothing is ever cut. */
export async function renderedText(
  office: string,
  { event, channel, language }: { event: CitizenEvent; channel: MessageChannel; language: 'vi' | 'en' },
  values: Readonly<Record<string, string>>,
): Promise<Rendered> {
  const said: TextChannel = channel === 'post' ? 'email' : channel
  const { version, ...parts } = await textInForce(office, { event, channel: said, language })
  return { ...filledParts(parts, said, values), textVersion: version }
}

/** A text filled with values, as it would go out over its channel. */
export function filledParts(
  parts: TextParts,
  channel: TextChannel,
  values: Readonly<Record<string, string>>,
): Omit<Rendered, 'textVersion'> {
  const filled = filledText(parts.text, values)
  const text = parts.withoutMarks && channel === 'sms' ? withoutMarks(filled) : filled
  return {
    title: channel === 'email' ? filledText(parts.title, values) : '',
    text,
    provider: channel === 'zalo' ? zaloText(parts, values) : null,
    segments: channel === 'sms' ? smsLength(text).segments : 0,
  }
}

function zaloText({ providerId, text }: TextParts, values: Readonly<Record<string, string>>): Message['provider'] {
  if (!providerId) return null
  return { template: providerId, data: zaloData(text, values) }
}

/** `ma={code}` on a line of its own gives `{ ma: '7305 2216 8492' }`. */
export function zaloData(text: string, values: Readonly<Record<string, string>>): Record<string, string> {
  const lines = text.split('\n').map((line) => /^\s*(\w+)\s*=(.*)$/.exec(line))
  return Object.fromEntries(lines.flatMap((match) => (match ? [[match[1], filledText(match[2].trim(), values)]] : [])))
}
