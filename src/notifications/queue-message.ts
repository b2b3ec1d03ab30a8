import type { Parts } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { newId } from '../id.ts'
import { wake } from '../jobs/index.ts'
import { receiptCodeInGroups } from '../letters/index.ts'
import { lookupAddress } from '../lookup/web/paths.ts'
import type { Office } from '../offices/index.ts'
import { officeById } from '../offices/index.ts'
import type { Subject } from '../subject.ts'
import { grouped } from '../text/citizen-numbers.ts'
import type { DeliveryLine, Message, MessageChannel, MessageSubject } from './message.ts'
import { MessageModel } from './message.ts'
import type { CitizenEvent } from './message-events.ts'
import { neutralEvent } from './message-events.ts'
import { firstLoudInstant } from './quiet-hours.ts'
import type { Recipient } from './recipients.ts'
import { recipientsOf, secretRecipient } from './recipients.ts'
import { subjectOf } from './subject-of-message.ts'
import { renderedText } from './texts/rendered-text.ts'

/** What citizens are to be told of a record. */
export interface News {
  event: CitizenEvent
  /** When it happened; now where nothing is said. */
  at?: Date
  contentNo?: number | null
  /** What makes a second one of the same event another: the second extension of a term. Empty: it happens once. */
  occasion?: string
  /** A day that the text names, in words. */
  due?: (language: 'vi' | 'en') => string
  /** Where the text leads, instead of to the look-up; an address that citizens reach. */
  link?: string
}

/**
 * Writes a message into the outbox for everybody of a record who agreed to be told: one for event, matter and person,
 * however often it is asked for. Of a denunciation only one neutral sentence, and only on a written request that
 * stands in the vault; of rows of a register, and of what was taken back, nothing.
 * @returns how many messages were new
 */
export async function queueMessage(parts: Parts, subject: Subject, news: News): Promise<number> {
  if (subject.record.imported || subject.record.removed) return 0
  const office = await officeById(subject.record.office)
  const drafts =
    subject.kind !== 'feedback' && subject.record.secret
      ? await secretDrafts(parts, subject, news)
      : recipientsOf(subject).map((one) => draftFor(subject, news, one))
  const stored = await Promise.all(drafts.map((draft) => store(parts, office, subject, news, draft)))
  return stored.filter(Boolean).length
}

type Draft = Pick<Message, 'event' | 'person' | 'language' | 'to' | 'vaultId' | 'otherWays'> & {
  channel: MessageChannel | null
}

function draftFor(_subject: Subject, { event }: News, { person, language, ways }: Recipient): Draft {
  const [first, ...otherWays] = ways
  return { event, person, language, channel: first?.channel ?? null, to: first?.to ?? null, vaultId: null, otherWays }
}

async function secretDrafts(
  { vault }: Parts,
  subject: Exclude<Subject, { kind: 'feedback' }>,
  { event }: News,
): Promise<Draft[]> {
  if (event === 'survey.invited') return []
  const { vaultId } = subject.record
  const recipient = await secretRecipient(vault, vaultId)
  return recipient ? [{ ...recipient, event: neutralEvent, to: null, vaultId, otherWays: [] }] : []
}

async function store(parts: Parts, office: Office, subject: Subject, news: News, draft: Draft): Promise<boolean> {
  const about = subjectOf(subject)
  const message = await messageOf(parts, office, {
    about,
    news,
    draft,
    values: valuesOf(parts, office, subject, news, draft),
  })
  try {
    await MessageModel.create(message)
  } catch (error) {
    if (duplicateKeyOf(error)) return false
    throw error
  }
  wake(outboxName(message.channel))
  return true
}

/** Name of the worker, and of the lease, that sends what goes over a channel. */
export function outboxName(channel: MessageChannel): string {
  return `outbox.${channel}`
}

function valuesOf({ config }: Parts, office: Office, subject: Subject, news: News, { vaultId, language }: Draft) {
  const ofOffice = { office: office.name, phone: grouped(office.phone) }
  if (vaultId !== null) return ofOffice
  const code = subject.kind === 'feedback' ? '' : subject.record.receiptCode
  return {
    ...ofOffice,
    number: subjectOf(subject).number,
    ...(code && { code: receiptCodeInGroups(code) }),
    link: news.link ?? (code && config.publicUrl + lookupAddress(code, language)),
    ...(news.due && { due: news.due(language) }),
  }
}

async function messageOf(
  parts: Parts,
  office: Office,
  given: { about: MessageSubject; news: News; draft: Draft; values: Record<string, string> },
): Promise<Message> {
  const { about, news, draft, values } = given
  const channel = draft.channel ?? 'post'
  const now = parts.clock.now()
  const _id = newId()
  const text = await renderedText(office._id, { ...draft, event: draft.event as CitizenEvent, channel }, values)
  return {
    _id,
    office: office._id,
    key: [news.event, about.id, news.contentNo ?? 0, draft.person, news.occasion]
      .filter((one) => one !== undefined)
      .join(':'),
    subject: about,
    contentNo: news.contentNo ?? null,
    ...draft,
    channel,
    values,
    ...text,
    ...(await firstState(parts, office, { channel: draft.channel, segments: text.segments, now })),
    tries: 0,
    until: null,
    lease: null,
    messageId: messageIdOf(_id, parts),
    again: false,
    providerId: null,
    createdAt: news.at ?? now,
    sentAt: null,
  }
}

/** Whether it can go now: somebody to go to, a text that is not too long, no quiet hours. */
async function firstState(
  parts: Parts,
  office: Office,
  { channel, segments, now }: { channel: MessageChannel | null; segments: number; now: Date },
): Promise<Pick<Message, 'state' | 'nextAt' | 'log'>> {
  const line = (what: DeliveryLine['what'], why = ''): DeliveryLine[] => [{ at: now, what, why, by: null }]
  if (channel === null) return { state: 'noContact', nextAt: now, log: line('refused', 'noContact') }
  if (channel === 'post') return { state: 'toPrint', nextAt: now, log: line('queued') }
  if (segments > office.settings.mostSegments) return { state: 'failed', nextAt: now, log: line('refused', 'tooLong') }
  const nextAt = await sendingTime(parts, office, { channel, now })
  return nextAt > now
    ? { state: 'held', nextAt, log: line('held') }
    : { state: 'queued', nextAt: now, log: line('queued') }
}

/**
 * When a message may go over a channel: an e-mail at any time, what rings outside of the office's quiet hours. In the
 * demo nothing rings.
 */
export async function sendingTime(
  parts: Parts,
  office: Office,
  { channel, now }: { channel: MessageChannel; now: Date },
): Promise<Date> {
  if (channel === 'email' || channel === 'post' || parts.config.demo) return now
  const { quietFrom: from, quietTo: to } = office.settings
  return firstLoudInstant(now, { from, to }, (await parts.lawOf(office._id)).calendar)
}

/** Fixed when the message is written, so that every sending of it is the same mail to its reader's program. */
export function messageIdOf(id: string, { config }: Pick<Parts, 'config'>): string {
  return `<${id}@${config.gateways.mail?.from.split('@')[1] ?? 'localhost'}>`
}
