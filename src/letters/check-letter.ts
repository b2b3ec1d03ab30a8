import type { Context } from '../context.ts'
import type { FieldError } from '../errors.ts'
import { InvalidInput } from '../errors.ts'
import type { Identity } from '../vault/index.ts'
import { mentions } from '../vault/index.ts'
import { contactErrors, contactFrom } from './contact-input.ts'
import type { LetterInput } from './letter-input.ts'
import { senderInput } from './letter-input.ts'

/** The senders, after the checks that need more than one field. @throws InvalidInput */
export function checkedInput(context: Context, input: LetterInput): Identity[] {
  const errors: Record<string, FieldError> = {}
  if (input.receivedOn > context.today) errors.receivedOn = { key: 'errors.receivedOn.future' }
  if (input.writtenOn && input.writtenOn > input.receivedOn)
    errors.writtenOn = { key: 'errors.writtenOn.afterReceived' }
  for (const [index, content] of input.contents.entries())
    if (content.decisionOn && content.decisionOn > input.receivedOn)
      errors[`contents.${index}.decisionOn`] = { key: 'errors.decisionOn.afterReceived' }
  if (input.forwarderDocumentOn && input.forwarderDocumentOn > input.receivedOn)
    errors.forwarderDocumentOn = { key: 'errors.documentOn.afterReceived' }
  const senders: Identity[] = []
  for (const [index, raw] of (input.senders ?? []).entries()) {
    const empty = Object.values(raw).every((value) => typeof value !== 'string' || !value.trim())
    if (empty) continue
    const sender = senderInput.safeParse(raw)
    if (sender.success) senders.push(sender.data)
    else
      for (const issue of sender.error.issues)
        errors[`senders.${index}.${issue.path.join('.')}`] = {
          key: issue.message.startsWith('errors.') ? issue.message : 'errors.required',
        }
  }
  if (!senders.length && !input.anonymous && !Object.keys(errors).some((path) => path.startsWith('senders')))
    errors['senders.0.name'] = { key: 'errors.sender.missing' }
  if (input.anonymous && senders.length) errors.anonymous = { key: 'errors.anonymous.named' }
  const secret = input.contents.some((content) => content.kind === 'denunciation')
  if (secret) Object.assign(errors, toldNames(input, senders))
  Object.assign(errors, contactErrors(input.contact, senders[0], secret))
  if (input.linkKind === 'sameMatter' && input.linkTo && !input.newCircumstances)
    errors.newCircumstances = { key: 'errors.required' }
  if (Object.keys(errors).length) throw new InvalidInput(errors)
  const contact = contactFrom(context, input.contact)
  return contact ? [{ ...senders[0], contact }, ...senders.slice(1)] : senders
}

/** Everybody of a denunciation whom the form names: the senders, and who speaks for them. */
export function namedIn(input: LetterInput, senders: Identity[]): Identity[] {
  const name = input.representativeName
  if (!name || senders.some((sender) => sender.name === name)) return senders
  return [...senders, { name, address: null, phone: null, idNumber: null }]
}

/** What is written of a denunciation is read by others: it must not tell who wrote it (LTC Đ.56). */
function toldNames(input: LetterInput, senders: Identity[]): Record<string, FieldError> {
  const written: [string, string | null][] = [
    ...input.contents.flatMap((content, index): [string, string | null][] => [
      [`contents.${index}.summary`, content.summary],
      [`contents.${index}.person`, content.person],
      [`contents.${index}.agencyName`, content.agencyName],
    ]),
    ['forwarderName', input.forwarderName],
    ['newCircumstances', input.newCircumstances],
  ]
  const named = namedIn(input, senders)
  return Object.fromEntries(
    written
      .filter(([, text]) => text && mentions(text, named))
      .map(([path]) => [path, { key: 'errors.tellsDenouncer' }]),
  )
}
