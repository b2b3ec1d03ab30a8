import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import type { caughtMessages } from './caught.ts'
import type { Moods } from './moods.ts'
import { slowMilliseconds } from './moods.ts'
import { readMail } from './read-mail.ts'

/** A mail server that delivers nothing and remembers everything. */
export function mailCatcher(moods: Moods, caught: ReturnType<typeof caughtMessages>): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect(_session, done) {
      done(moods.email === 'down' ? answer(421, 'not available') : null)
    },
    onRcptTo(_address, _session, done) {
      if (moods.email === 'refuse') return done(answer(550, 'no such mailbox'))
      done(moods.email === 'busy' ? answer(451, 'try again later') : null)
    },
    onData(stream, session, done) {
      void receive(stream, session.envelope.rcptTo.map((one) => one.address).join(', ')).then(() => done(null), done)
    },
  })

  async function receive(stream: Readable, to: string): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(Buffer.from(part))
    caught.add({ channel: 'email', to, ...readMail(Buffer.concat(parts).toString('utf8')) })
    if (moods.email === 'slow') await setTimeout(slowMilliseconds)
    if (moods.email === 'never') await new Promise(() => {})
  }
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}
