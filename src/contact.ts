/** `none`: was asked, and wants no messages. */
export const contactChannels = ['email', 'sms', 'zalo', 'post', 'none'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** How a citizen wants to hear from the office. A record without it: nobody has asked. */
export interface Contact {
  channel: ContactChannel
  email: string | null
  language: 'vi' | 'en'
  /** Agreed to be written to over this channel; without it no message goes out. */
  consent: boolean
  /** A denouncer asked for messages in writing: without it none of a denunciation goes out. */
  writtenRequest: boolean
  /** When it was said, as an instant in ISO form: reads the same where it stood sealed. */
  at: string
  /** The account that wrote it down. */
  by: string
}
