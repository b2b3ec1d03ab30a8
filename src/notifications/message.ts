import mongoose, { Schema } from 'mongoose'
import type { MessageEvent } from './message-events.ts'

export const messageChannels = ['email', 'sms', 'zalo', 'post'] as const
export type MessageChannel = (typeof messageChannels)[number]

/**
 * `queued` goes as soon as it can, `held` after the quiet hours, `sending` is on its way, `unknown` was handed over and
 * not answered, `failed` was refused for good, `dead` was tried too often, `toPrint` waits for the post.
 */
export const messageStates = [
  'queued',
  'held',
  'sending',
  'sent',
  'unknown',
  'failed',
  'dead',
  'noContact',
  'toPrint',
  'printed',
  'cancelled',
] as const
export type MessageState = (typeof messageStates)[number]

/** Whom a message is about: a record, or the account that a digest is for. */
export interface MessageSubject {
  kind: 'letter' | 'reception' | 'feedback' | 'account'
  id: string
  /** As registers write it; empty for an account. */
  number: string
}

/** One line of the delivery log: what happened and a code of why; never an address, never an answer's words. */
export interface DeliveryLine {
  at: Date
  what:
    | 'queued'
    | 'held'
    | 'sent'
    | 'retry'
    | 'unknown'
    | 'refused'
    | 'fallback'
    | 'resent'
    | 'again'
    | 'cancelled'
    | 'printed'
  why: string
  by: string | null
}

/** A message of the outbox, from the moment when it was owed to its end. */
export interface Message {
  _id: string
  office: string
  /** event:subject:content:person[:occasion]: one message for one of these, however often it is asked for. */
  key: string
  event: MessageEvent
  subject: MessageSubject
  contentNo: number | null
  /** Which person of the record, by place: `0`; the account of a digest. */
  person: string
  channel: MessageChannel
  /** Telephone, e-mail or postal address; null where it is read from the vault while sending, or there is none. */
  to: string | null
  vaultId: string | null
  /** Other ways that the person agreed to, in their order. */
  otherWays: { channel: MessageChannel; to: string }[]
  language: 'vi' | 'en'
  /** What the text was filled with. */
  values: Record<string, string>
  title: string
  text: string
  /** Id of the text at the provider and its data, for Zalo. */
  provider: { template: string; data: Record<string, string> } | null
  /** Version of the text; 0 is the built-in one. */
  textVersion: number
  /** SMS that it takes; 0 for other channels. */
  segments: number
  state: MessageState
  tries: number
  nextAt: Date
  /** After this moment it is no use any more. */
  until: Date | null
  lease: { owner: string; until: Date } | null
  /** The same for every sending, so that a reader's program sees one message. */
  messageId: string
  /** Sent again where nobody knows whether the first one arrived: it may come twice. */
  again: boolean
  providerId: string | null
  log: DeliveryLine[]
  createdAt: Date
  sentAt: Date | null
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<Message>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    key: { type: String, required: true },
    event: { type: String, required: true },
    subject: mixed,
    contentNo: { type: Number, default: null },
    person: { type: String, required: true },
    channel: { type: String, enum: messageChannels, required: true },
    to: { type: String, default: null },
    vaultId: { type: String, default: null },
    otherWays: [mixed],
    language: { type: String, enum: ['vi', 'en'], required: true },
    values: mixed,
    title: { type: String, default: '' },
    text: { type: String, default: '' },
    provider: mixed,
    textVersion: { type: Number, default: 0 },
    segments: { type: Number, default: 0 },
    state: { type: String, enum: messageStates, required: true },
    tries: { type: Number, default: 0 },
    nextAt: { type: Date, required: true },
    until: { type: Date, default: null },
    lease: mixed,
    messageId: { type: String, required: true },
    again: { type: Boolean, default: false },
    providerId: { type: String, default: null },
    log: [mixed],
    createdAt: { type: Date, required: true },
    sentAt: { type: Date, default: null },
  },
  { collection: 'messages', versionKey: false, minimize: false },
)
schema.index({ office: 1, key: 1 }, { unique: true })
schema.index({ channel: 1, state: 1, nextAt: 1, _id: 1 })
schema.index({ office: 1, 'subject.id': 1, createdAt: -1 })
schema.index({ office: 1, state: 1, createdAt: -1, _id: -1 })
schema.index({ office: 1, createdAt: -1, _id: -1 })

export const MessageModel = mongoose.model<Message>('Message', schema)
