import { appendFileSync } from 'node:fs'

/** One message that a catcher took. */
export interface Caught {
  at: string
  channel: 'email' | 'sms' | 'zalo'
  to: string
  /** Message-ID of a mail, id of an SMS, tracking_id of a Zalo message. */
  id: string
  title: string
  text: string
}

const kept = 2000

/** What came, newest last; also a line each in a file, which outlives a kill. */
export function caughtMessages(file: string | undefined): {
  add(one: Omit<Caught, 'at'>): void
  all(): readonly Caught[]
} {
  const messages: Caught[] = []
  return {
    add(one) {
      const caught = { at: new Date().toISOString(), ...one }
      messages.push(caught)
      if (messages.length > kept) messages.shift()
      if (file) appendFileSync(file, `${JSON.stringify(caught)}\n`)
    },
    all: () => messages,
  }
}
