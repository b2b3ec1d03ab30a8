import { z } from 'zod'
import type { Contact } from '../contact.ts'
import { contactChannels } from '../contact.ts'
import type { Context } from '../context.ts'
import type { FieldError } from '../errors.ts'
import { checkbox, email } from '../input.ts'
import { isMobile } from '../text/phone-number.ts'

/** What the forms at both counters ask: how somebody wants to hear from the office. An empty channel: nobody asked. */
export const contactInput = z
  .object({
    channel: z.enum(['', ...contactChannels], 'errors.choose').optional(),
    email,
    language: z.enum(['vi', 'en'], 'errors.choose').optional(),
    writtenRequest: checkbox,
  })
  .strict()
  .optional()

export type ContactInput = z.output<typeof contactInput>

interface Reachable {
  phone: string | null
  address: string | null
}

/**
 * The answer with who wrote it down and when; undefined where nobody asked. To choose a way is to agree to it: the
 * question says so (NĐ 13/2023 Đ.11: an act that clearly agrees, kept so that it can be shown).
 */
export function contactFrom({ now, actor }: Pick<Context, 'now' | 'actor'>, input: ContactInput): Contact | undefined {
  if (!input?.channel) return undefined
  return {
    channel: input.channel,
    email: input.email,
    language: input.language ?? 'vi',
    consent: input.channel !== 'none',
    writtenRequest: input.writtenRequest,
    at: now.toISOString(),
    by: actor.id,
  }
}

/** The answer after a correction: as it was where the form did not ask, or where nothing of it changed. */
export function correctedContact(
  context: Pick<Context, 'now' | 'actor'>,
  input: ContactInput,
  old: Contact | null | undefined,
): Contact | undefined {
  const next = input ? contactFrom(context, input) : (old ?? undefined)
  if (!next || !old) return next
  const same = (['channel', 'email', 'language', 'writtenRequest'] as const).every((name) => next[name] === old[name])
  return same ? old : next
}

/**
 * What is wrong with the answer, by field. A way needs its address; to a denouncer only a telephone or e-mail, and
 * only on a request in writing (law/denunciations § 1.7, conf.d).
 */
export function contactErrors(
  input: ContactInput,
  person: Reachable | undefined,
  secret: boolean,
): Record<string, FieldError> {
  const channel = input?.channel
  if (!channel || channel === 'none') return {}
  if (!person) return { 'contact.channel': { key: 'errors.contact.nobody' } }
  if (secret && channel === 'post') return { 'contact.channel': { key: 'errors.contact.secretPost' } }
  if (secret && !input.writtenRequest) return { 'contact.writtenRequest': { key: 'errors.contact.writtenRequest' } }
  if (channel === 'email' && !input.email) return { 'contact.email': { key: 'errors.contact.email' } }
  if ((channel === 'sms' || channel === 'zalo') && !isMobile(person.phone))
    return { 'contact.channel': { key: 'errors.contact.mobile' } }
  if (channel === 'post' && !person.address) return { 'contact.channel': { key: 'errors.contact.address' } }
  return {}
}
