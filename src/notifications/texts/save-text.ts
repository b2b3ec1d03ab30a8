import { z } from 'zod'
import { recordAct } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { withNextNumber } from '../../database/numbers.ts'
import type { FieldError } from '../../errors.ts'
import { InvalidInput } from '../../errors.ts'
import { newId } from '../../id.ts'
import { checkbox, optionalText, requiredText } from '../../input.ts'
import { officeById } from '../../offices/index.ts'
import { operation } from '../../operation.ts'
import { citizenEvents } from '../message-events.ts'
import { smsLength } from '../sms-length.ts'
import { exampleValues } from './example-values.ts'
import { hasLooseBrace, unknownFields } from './fields.ts'
import type { MessageText, TextParts } from './message-text.ts'
import { MessageTextModel, textChannels } from './message-text.ts'
import { filledParts } from './rendered-text.ts'

const mostOfText = 2000

export const textInput = z
  .object({
    event: z.enum(citizenEvents),
    channel: z.enum(textChannels),
    language: z.enum(['vi', 'en']),
    title: optionalText(200),
    text: requiredText(mostOfText),
    withoutMarks: checkbox,
    providerId: optionalText(40),
  })
  .strict()

export type TextInput = z.output<typeof textInput>

/**
 * Keeps an office's own text as its next version; messages that wait keep the one that they were written with.
 * @throws InvalidInput for a field that the event does not have, a loose brace, a denouncer's text with a link, or an
 * SMS that is longer than the office pays for
 */
export const saveText = operation({
  name: 'messages.templates',
  input: textInput,
  run: async (context, input): Promise<MessageText> => {
    const parts = partsOf(input)
    await checkText(context, input, parts)
    const { event, channel, language } = input
    const place = { office: context.actor.office, event, channel, language }
    const text = await withNextNumber({
      register: `texts ${Object.values(place).join(' ')}`,
      field: 'version',
      highest: async () =>
        (await MessageTextModel.findOne(place, { version: 1 }).sort({ version: -1 }).lean())?.version ?? 0,
      write: (version) => MessageTextModel.create({ _id: newId(), ...place, version, ...parts, ...signed(context) }),
    })
    await recordAct(context, { action: 'messages.templates', subject: `${event}/${channel}/${language}` })
    return text
  },
})

/** What was typed, as the parts of a text; what a channel does not have stays empty. */
export function partsOf(
  input: Pick<TextInput, 'channel' | 'title' | 'text' | 'withoutMarks' | 'providerId'>,
): TextParts {
  return {
    title: input.channel === 'email' ? (input.title ?? '') : '',
    text: input.text,
    withoutMarks: input.channel === 'sms' && input.withoutMarks,
    providerId: input.channel === 'zalo' ? (input.providerId ?? '') : '',
  }
}

function signed({ actor, now }: Context) {
  return { by: actor.id, byName: actor.name, at: now }
}

async function checkText(context: Context, { event, channel, language }: TextInput, parts: TextParts): Promise<void> {
  const errors: Record<string, FieldError> = {}
  for (const name of ['title', 'text'] as const) {
    const unknown = unknownFields(parts[name], event)
    if (unknown.length) errors[name] = { key: 'messages.error.unknownField', values: { field: `{${unknown[0]}}` } }
    else if (hasLooseBrace(parts[name])) errors[name] = { key: 'messages.error.looseBrace' }
  }
  if (channel === 'email' && !parts.title) errors.title = { key: 'errors.required' }
  if (channel === 'zalo' && parts.text.split('\n').some((line) => line.trim() && !/^\s*\w+\s*=/.test(line)))
    errors.text = { key: 'messages.error.zaloLines' }
  if (channel === 'sms' && !errors.text) {
    const office = await officeById(context.actor.office)
    const most = office.settings.mostSegments
    const { text } = filledParts(parts, channel, exampleValues(office, context, language))
    const { segments, units } = smsLength(text)
    if (segments > most) errors.text = { key: 'messages.error.tooLong', values: { units, segments, most } }
  }
  if (Object.keys(errors).length) throw new InvalidInput(errors)
}
