import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { officeById } from '../../offices/index.ts'
import type { AnyField, SummaryList } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { takeOut } from '../../web/form-rows.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { citizenEvents } from '../message-events.ts'
import { smsLength } from '../sms-length.ts'
import { exampleValues } from '../texts/example-values.ts'
import { fieldsOf as placesOf } from '../texts/fields.ts'
import type { TextChoice, TextParts } from '../texts/message-text.ts'
import { textChannels } from '../texts/message-text.ts'
import { filledParts } from '../texts/rendered-text.ts'
import { partsOf, saveText } from '../texts/save-text.ts'
import { textInForce } from '../texts/text-in-force.ts'
import { textPath, textsPath } from './paths.ts'

/** One text with a preview on an invented record: as it is in force, or as it was typed. */
export const textPage: FormPage = async (req, res, typed) => {
  const { t } = req
  const choice = choiceOf(req)
  const { version, ...inForce } = await textInForce(req.context.actor.office, choice)
  const shown = 'text' in typed.values ? typedParts(choice, typed) : inForce
  res.page('notifications/text', {
    title: t('messages.texts.one', { event: t(`messages.event.${choice.event}`) }),
    section: 'messages',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    back: { href: `${textsPath}?language=${choice.language}`, text: t('messages.texts.title') },
    head: {
      title: t(`messages.event.${choice.event}`),
      note: [
        t(`messages.channel.${choice.channel}`),
        t(`letters.contact.language.${choice.language}`),
        version ? t('messages.texts.version', { version }) : t('messages.texts.builtIn'),
      ].join(' · '),
    },
    action: textPath(choice.event, choice.channel, choice.language),
    fields: formFields(req, choice, shown, typed),
    preview: await previewOf(req, choice, shown),
    buttons: [
      { text: t('messages.texts.save'), kind: 'primary' as const, once: true },
      { text: t('messages.texts.preview'), name: 'preview', value: 'yes' },
    ],
  })
}

/** @throws NotFound for an address that names no text */
function choiceOf({ params }: Request): TextChoice {
  const event = citizenEvents.find((one) => one === params.event)
  const channel = textChannels.find((one) => one === params.channel)
  const language = (['vi', 'en'] as const).find((one) => one === params.language)
  if (!event || !channel || !language) throw new NotFound('text')
  return { event, channel, language }
}

function typedParts({ channel }: TextChoice, { values }: Typed): TextParts {
  const said = (name: string) => (typeof values[name] === 'string' ? values[name].replace(/\r\n?/g, '\n') : '')
  return partsOf({
    channel,
    title: said('title'),
    text: said('text'),
    withoutMarks: values.withoutMarks === 'on',
    providerId: said('providerId'),
  })
}

function formFields(req: Request, { event, channel }: TextChoice, shown: TextParts, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf({ ...typed, values: {} }, t)
  const places = placesOf(event)
    .map((name) => `{${name}} ${t(`messages.place.${name}`)}`)
    .join('; ')
  return [
    ...(channel === 'email' ? [{ ...field('title', shown.title), label: t('messages.field.title') }] : []),
    ...(channel === 'zalo'
      ? [
          {
            ...field('providerId', shown.providerId),
            label: t('messages.field.providerId'),
            hint: t('messages.field.providerIdHint'),
            optional: true,
            width: 'medium' as const,
          },
        ]
      : []),
    {
      ...field('text', shown.text),
      label: t(channel === 'zalo' ? 'messages.field.values' : 'messages.field.text'),
      hint: t('messages.field.places', { places }),
      rows: channel === 'sms' ? 4 : 9,
    },
    ...(channel === 'sms'
      ? [
          {
            ...field('withoutMarks', shown.withoutMarks ? 'on' : ''),
            kind: 'checkbox' as const,
            on: 'on',
            label: t('messages.field.withoutMarks'),
            hint: t('messages.field.withoutMarksHint'),
          },
        ]
      : []),
  ]
}

async function previewOf(
  req: Request,
  { channel, language }: TextChoice,
  parts: TextParts,
): Promise<{ title: string; text: string; list: SummaryList | undefined }> {
  const office = await officeById(req.context.actor.office)
  const values = exampleValues(office, req.context, language)
  const { title, text } = filledParts(parts, channel, values)
  return { title, text, list: channel === 'sms' ? lengthOf(req, text, office.settings.mostSegments) : undefined }
}

function lengthOf({ t }: Request, text: string, most: number): SummaryList {
  const { alphabet, units, segments } = smsLength(text)
  return {
    rows: [
      { label: t('messages.length.alphabet'), text: t(`messages.length.${alphabet}`) },
      { label: t('messages.length.units'), text: String(units) },
      { label: t('messages.segments'), text: t('messages.length.of', { segments, most }), strong: segments > most },
    ],
  }
}

/** Saves a text, or shows what was typed as it would arrive. */
export const keepText = form(
  async (req: Request, res: Response) => {
    const choice = choiceOf(req)
    const { preview } = takeOut(req, ['preview'])
    if (preview) return textPage(req, res, { values: bodyOf(req), errors: {} })
    const { version } = await saveText(req.context, { ...bodyOf(req), ...choice })
    redirectWithNotice(res, textPath(choice.event, choice.channel, choice.language), {
      kind: 'done',
      text: req.t('messages.texts.saved', { version }),
    })
  },
  { again: textPage },
)
