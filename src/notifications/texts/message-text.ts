import mongoose, { Schema } from 'mongoose'
import type { CitizenEvent } from '../message-events.ts'

/** Channels whose texts differ; a letter by post says what the e-mail says. */
export const textChannels = ['sms', 'email', 'zalo'] as const
export type TextChannel = (typeof textChannels)[number]

/** What is said of an event over a channel. */
export interface TextParts {
  /** Subject of an e-mail. */
  title: string
  /** Of Zalo: one `name={field}` a line, the values of the approved text. */
  text: string
  /** Leave the Vietnamese marks out, so that more fits into an SMS. */
  withoutMarks: boolean
  /** Id of the text that Zalo has approved; empty: none is. */
  providerId: string
}

/** An office's own text in the place of the built-in one; every version is kept, the highest counts. */
export interface MessageText extends TextParts {
  _id: string
  office: string
  event: CitizenEvent
  channel: TextChannel
  language: 'vi' | 'en'
  version: number
  by: string
  byName: string
  at: Date
}

const schema = new Schema<MessageText>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    event: { type: String, required: true },
    channel: { type: String, enum: textChannels, required: true },
    language: { type: String, enum: ['vi', 'en'], required: true },
    version: { type: Number, required: true },
    title: { type: String, default: '' },
    text: { type: String, default: '' },
    withoutMarks: { type: Boolean, default: false },
    providerId: { type: String, default: '' },
    by: { type: String, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'messageTexts', versionKey: false },
)
schema.index({ office: 1, event: 1, channel: 1, language: 1, version: -1 }, { unique: true })

export const MessageTextModel = mongoose.model<MessageText>('MessageText', schema)

export interface TextChoice {
  event: CitizenEvent
  channel: TextChannel
  language: 'vi' | 'en'
}

/** Which texts of an office are its own: `letter.accepted/sms/vi` with the version. */
export async function ownTexts(office: string): Promise<Map<string, number>> {
  const found = await MessageTextModel.find({ office }, { event: 1, channel: 1, language: 1, version: 1 })
    .sort({ version: 1 })
    .lean()
  return new Map(found.map(({ event, channel, language, version }) => [`${event}/${channel}/${language}`, version]))
}
