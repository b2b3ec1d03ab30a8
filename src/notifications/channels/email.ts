import { Transform } from 'node:stream'
import nodemailer from 'nodemailer'
import type { Outcome } from '../outcome.ts'
import type { Gateway, Parcel } from './gateway.ts'

export interface MailTimeouts {
  /** Until the server is reached and greets, in milliseconds. */
  greeting: number
  /** Of silence in the middle of a sending. */
  silence: number
}

const usual: MailTimeouts = { greeting: 10_000, silence: 30_000 }
const connections = 3

/** E-mail by SMTP over three connections at most, with STARTTLS where the server offers it. */
export function emailGateway({ url, from }: { url: string; from: string }, timeouts = usual): Gateway {
  const handedOver = new Set<string>()
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A message that the pool sends again by itself could arrive twice without being marked so.
    ...{ maxRequeues: 0 },
    connectionTimeout: timeouts.greeting,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
  })
  transport.use('stream', (mail, done) => {
    const id = String(mail.data.messageId)
    mail.message.transform(() => marking(() => handedOver.add(id)))
    done()
  })
  return {
    channel: 'email',
    connections,
    mayRepeat: true,
    async send(parcel) {
      try {
        await transport.sendMail(mailOf(parcel, from))
        return { kind: 'sent', providerId: null }
      } catch (error) {
        return outcomeOf(error as SmtpError, handedOver.has(parcel.messageId))
      } finally {
        handedOver.delete(parcel.messageId)
      }
    },
    close: () => transport.close(),
  }
}

/** Tells when the last byte of a message went to the server: before it nothing was taken, after it nobody knows. */
function marking(whole: () => void): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush(done) {
      whole()
      done()
    },
  })
}

function mailOf({ to, title, text, messageId }: Parcel, from: string) {
  return { from, to, subject: title, text, messageId, headers: { 'Auto-Submitted': 'auto-generated' } }
}

interface SmtpError {
  code?: string
  command?: string
  responseCode?: number
}

/** Source of the codes: RFC 5321 § 4.2. An answer says what became of the message; silence says it only before the hand-over. */
function outcomeOf({ code = 'ERROR', command = '', responseCode }: SmtpError, handedOver: boolean): Outcome {
  const isOfMessage = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE'
  const why = responseCode ? `SMTP ${responseCode}` : code
  if (responseCode && isOfMessage && responseCode >= 500) return { kind: 'refused', why }
  if (responseCode) return { kind: 'notTaken', why, isDown: !isOfMessage || responseCode === 421 }
  if (code === 'EENVELOPE') return { kind: 'refused', why }
  return handedOver ? { kind: 'unknown', why } : { kind: 'notTaken', why, isDown: true }
}
