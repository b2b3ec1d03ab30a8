import type { Translate } from '../../language/translate.ts'
import { translator } from '../../language/translate.ts'
import type { CitizenEvent } from '../message-events.ts'
import { fieldsOf } from './fields.ts'
import type { TextChoice, TextParts } from './message-text.ts'

/** What the program says where an office has written nothing of its own, with its fields still in braces. */
export function builtInText({ event, channel, language }: TextChoice): TextParts {
  const t = translator(language)
  const plain = { withoutMarks: false, providerId: '' }
  if (channel === 'zalo') return { ...plain, title: '', text: zaloValues(event) }
  const told = t(`messages.told.${event}`)
  const frame = fieldsOf(event).includes('code') ? 'lookup' : 'plain'
  if (channel === 'sms') return { ...plain, title: '', text: t(`messages.frame.sms.${frame}`, { told }) }
  return { ...plain, title: titleOf(event, t), text: t(`messages.frame.email.${frame}`, { told }) }
}

/** A subject is read on a locked screen: it names a number and never what happened. */
function titleOf(event: CitizenEvent, t: Translate): string {
  if (event.startsWith('feedback.')) return t('messages.about.feedback')
  if (event.startsWith('visit.')) return t('messages.about.visit')
  return event === 'record.news' || event === 'survey.invited' ? t('messages.about.office') : t('messages.about.letter')
}

/** Zalo knows the sentences; it is given every value under its own name. */
function zaloValues(event: CitizenEvent): string {
  return fieldsOf(event)
    .map((field) => `${field}={${field}}`)
    .join('\n')
}
