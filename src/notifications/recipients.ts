import type { Contact } from '../contact.ts'
import type { Subject } from '../subject.ts'
import { isMobile } from '../text/phone-number.ts'
import type { Vault } from '../vault/index.ts'
import type { Message, MessageChannel } from './message.ts'

/** One way to reach somebody. */
export interface Way {
  channel: MessageChannel
  to: string
}

/** Somebody who is to be told; without a way the message says that nobody could be reached. */
export interface Recipient {
  person: string
  language: 'vi' | 'en'
  ways: Way[]
}

interface Person {
  name: string | null
  address: string | null
  phone: string | null
  contact?: Contact | null
}

/**
 * Who is told of an ordinary record: everybody who was asked and agreed. Who said that he wants no messages gets none;
 * where nobody was asked, the first person of the record stands without a way. Feedback does not ask.
 */
export function recipientsOf(subject: Subject): Recipient[] {
  const people = peopleOf(subject)
  const asked = people.flatMap((person, index) =>
    person.contact
      ? [{ person: String(index), language: person.contact.language, ...answerOf(person, person.contact) }]
      : [],
  )
  if (!asked.length)
    return people.length && subject.kind !== 'feedback' ? [{ person: '0', language: 'vi', ways: [] }] : []
  return asked.filter((one) => one.agreed).map(({ person, language, ways }) => ({ person, language, ways }))
}

function peopleOf(subject: Subject): Person[] {
  switch (subject.kind) {
    case 'letter':
      return subject.record.senders
    case 'reception':
      return subject.record.people
    default:
      return [{ ...subject.record, address: null }]
  }
}

function answerOf(person: Person, contact: Contact): { agreed: boolean; ways: Way[] } {
  return { agreed: contact.consent && contact.channel !== 'none', ways: waysOf(person, contact) }
}

/**
 * The way that was chosen, then the others that it includes: an SMS for Zalo, the e-mail that was given, at last a
 * letter to the address.
 */
export function waysOf({ name, address, phone }: Person, { channel, email }: Contact): Way[] {
  const mobile = isMobile(phone) ? phone : null
  const known: Record<MessageChannel, string | null> = {
    zalo: channel === 'zalo' ? mobile : null,
    sms: channel === 'zalo' || channel === 'sms' ? mobile : null,
    email,
    post: address ? `${name ?? ''}\n${address}`.trim() : null,
  }
  const order: MessageChannel[] = ['zalo', 'sms', 'email', 'post']
  const first = order.filter((one) => one === channel)
  return [...first, ...order.filter((one) => one !== channel)].flatMap((one) => {
    const to = known[one]
    return to ? [{ channel: one, to }] : []
  })
}

/**
 * How a denouncer may be told that there is news: only over a telephone or e-mail, and only who asked for it in
 * writing. The address itself is not given out. Source: law/denunciations § 1.7 (conf.d).
 */
export async function secretRecipient(
  vault: Vault,
  vaultId: string | null,
): Promise<{ person: string; language: 'vi' | 'en'; channel: MessageChannel } | null> {
  if (vaultId === null) return null
  const identities = await vault.read(vaultId)
  const index = identities.findIndex((one) => one.contact?.writtenRequest && one.contact.consent)
  const contact = identities[index]?.contact
  const way = contact && waysOf(identities[index], contact).find((one) => one.channel === contact.channel)
  if (!contact || !way || way.channel === 'post') return null
  return { person: String(index), language: contact.language, channel: way.channel }
}

/** The address of a message that may not hold it, read at the moment of sending; null where it is gone meanwhile. */
export async function secretAddress(
  vault: Vault,
  { vaultId, person, channel }: Pick<Message, 'vaultId' | 'person' | 'channel'>,
): Promise<string | null> {
  const identity = vaultId === null ? undefined : (await vault.read(vaultId))[Number(person)]
  if (!identity?.contact?.writtenRequest || !identity.contact.consent) return null
  return waysOf(identity, identity.contact).find((way) => way.channel === channel)?.to ?? null
}
