import type { FieldError } from '../errors.ts'
import { InvalidInput } from '../errors.ts'
import type { Law } from '../law/index.ts'
import { contactErrors } from '../letters/index.ts'
import { mentions } from '../vault/index.ts'
import { crowdFrom } from './derive-reception.ts'
import type { ReceptionInput } from './reception-input.ts'
import { headcountOf, identitiesOf } from './reception-input.ts'

type Errors = Record<string, FieldError>

/**
 * The checks of a visit that need more than one field, or the law of the day.
 * @throws InvalidInput
 */
export function checkVisit(input: ReceptionInput, law: Law, today: string): void {
  const errors: Errors = {}
  if (input.on > today) errors.on = { key: 'receptions.error.future' }
  if (input.kind === 'periodic' && !input.host) errors.host = { key: 'receptions.error.host' }
  if (!input.people.length) errors['people.0.name'] = { key: 'receptions.error.nobody' }
  if (!input.contents.length) errors['contents.0.summary'] = { key: 'errors.required' }
  checkHeadcount(input, law, errors)
  if (input.kind === 'online') checkOnline(input, law, errors)
  const secret = input.contents.some((content) => content.kind === 'denunciation')
  if (secret) checkSecrecy(input, errors)
  Object.assign(errors, contactErrors(input.contact, input.people[0], secret))
  if (Object.keys(errors).length) throw new InvalidInput(errors)
}

/** From five people on one matter they send representatives, as many as the law says. Source: LTCD Đ.29-31. */
function checkHeadcount(input: ReceptionInput, law: Law, errors: Errors): void {
  const headcount = headcountOf(input)
  if (headcount < input.people.length)
    errors.headcount = { key: 'receptions.error.headcount', values: { people: input.people.length } }
  if (headcount < crowdFrom) {
    if (input.representatives.length)
      errors.headcount ??= { key: 'receptions.error.notDelegation', values: { least: crowdFrom } }
    return
  }
  const { atMost, atLeast, citation } = law.maxRepresentatives(headcount, input.on, 'reception')
  const chosen = input.representatives.length || input.people.length
  if (chosen > atMost || chosen < atLeast)
    errors['representatives.0.name'] = {
      key: chosen > atMost ? 'receptions.error.representatives' : 'receptions.error.noRepresentative',
      values: { people: headcount, most: atMost, chosen, citation },
    }
}

/** Since 2026-07-01 only, and of a denunciation only when its writer asks for no secrecy (NĐ 154/2026 Đ.20(4)). */
function checkOnline(input: ReceptionInput, law: Law, errors: Errors): void {
  for (const content of input.contents) {
    const answer = law.onlineReception({ kind: content.kind, wantsSecrecy: !input.openToAll }, input.on)
    if (answer.outcome !== 'notMet') continue
    const denunciation = content.kind === 'denunciation' && input.on >= '2026-07-01'
    errors[denunciation ? 'openToAll' : 'kind'] = {
      key: denunciation ? 'receptions.error.onlineDenunciation' : 'receptions.error.onlineTooEarly',
      values: { citation: answer.citation },
    }
  }
}

/** What is written of a denunciation is read by others: it must not tell who came. */
function checkSecrecy(input: ReceptionInput, errors: Errors): void {
  const identities = identitiesOf(input)
  const written: [string, string | null][] = [
    ...input.contents.map((content, index): [string, string] => [`contents.${index}.summary`, content.summary]),
    ...input.documents.map((one, index): [string, string] => [`documents.${index}.name`, one.name]),
    ['outcomeText', input.outcomeText],
  ]
  for (const [path, text] of written)
    if (text && mentions(text, identities)) errors[path] = { key: 'errors.tellsDenouncer' }
}
