import { setTimeout } from 'node:timers/promises'
import type { Parts } from '../../src/context.ts'
import { newId } from '../../src/id.ts'
import { runWorker } from '../../src/jobs/index.ts'
import { emailGateway } from '../../src/notifications/channels/email.ts'
import type { Message } from '../../src/notifications/message.ts'
import { MessageModel } from '../../src/notifications/message.ts'
import { outboxWorker } from '../../src/notifications/outbox.ts'
import { systemClock } from '../../src/time/clock.ts'
import type { CatcherProcess } from './catcher-process.ts'

/** Puts mails into the outbox, as many as asked for. */
export async function queueMails(office: string, count: number): Promise<string[]> {
  const now = new Date()
  const messages = Array.from({ length: count }, (_, index): Message => {
    const _id = newId()
    return {
      _id,
      office,
      key: `channel.test:${_id}`,
      event: 'channel.test',
      subject: { kind: 'account', id: 'nobody', number: '' },
      contentNo: null,
      person: 'nobody',
      channel: 'email',
      to: `nguoi-${index}@example.vn`,
      vaultId: null,
      otherWays: [],
      language: 'vi',
      values: {},
      title: 'Tin thử',
      text: `Tin số ${index}`,
      provider: null,
      textVersion: 0,
      segments: 0,
      state: 'queued',
      tries: 0,
      nextAt: now,
      until: null,
      lease: null,
      messageId: `<${_id}@example.vn>`,
      again: false,
      providerId: null,
      log: [],
      createdAt: now,
      sentAt: null,
    }
  })
  await MessageModel.insertMany(messages)
  return messages.map((message) => message.messageId)
}

/** What arrived of the mails of an office, how often, and which were marked as sent again. */
export interface Arrival {
  ids: Set<string>
  twice: string[]
  again: string[]
  seconds: number
}

/**
 * Sends the mails of an office while the server is killed in the middle, stays away for a while and comes back.
 * @param killAt how many mails it takes before it is killed
 */
export async function sendThroughKill(
  parts: Parts,
  office: string,
  catcher: CatcherProcess,
  { killAt, awaySeconds }: { killAt: number; awaySeconds: number },
): Promise<Arrival> {
  const began = performance.now()
  await Promise.all([disturb(catcher, killAt, awaySeconds), sendAll(parts, office, catcher)])
  return arrivalOf(office, catcher, began)
}

/** Runs the outbox of e-mails here until nothing of the office waits any more. */
export async function sendAll(parts: Parts, office: string, catcher: CatcherProcess): Promise<void> {
  const gateway = emailGateway({ url: catcher.smtp(), from: 'tiepdan@example.vn' }, { greeting: 2000, silence: 5000 })
  const worker = outboxWorker('email', () => gateway)
  while (await MessageModel.exists({ office, state: { $in: ['queued', 'sending'] } })) {
    await runWorker(worker, { ...parts, clock: systemClock })
    await hurry(office)
    await setTimeout(100)
  }
  gateway.close()
}

async function disturb(catcher: CatcherProcess, killAt: number, awaySeconds: number): Promise<void> {
  while (catcher.caught().length < killAt) await setTimeout(20)
  await catcher.kill()
  await setTimeout(awaySeconds * 1000)
  await catcher.start()
}

/** A message that met the server down waits half a minute for its next try; nobody wants to watch that. */
async function hurry(office: string): Promise<void> {
  await MessageModel.updateMany(
    { office, state: 'queued', nextAt: { $gt: new Date() } },
    { $set: { nextAt: new Date() } },
  )
}

async function arrivalOf(office: string, catcher: CatcherProcess, began: number): Promise<Arrival> {
  const arrived = catcher.caught().map((one) => one.id)
  const again = await MessageModel.find({ office, again: true }, { messageId: 1 }).lean()
  return {
    ids: new Set(arrived),
    twice: [...new Set(arrived.filter((id, index) => arrived.indexOf(id) !== index))],
    again: again.map((one) => one.messageId),
    seconds: (performance.now() - began) / 1000,
  }
}
