import { randomUUID } from 'node:crypto'
import type { Parts } from '../context.ts'
import { wake } from '../jobs/index.ts'
import { LetterModel } from '../letters/index.ts'
import { officeById } from '../offices/index.ts'
import { ReceptionModel } from '../receptions/index.ts'
import { anotherWay } from './another-way.ts'
import type { Gateway } from './channels/gateway.ts'
import type { Circuit } from './circuit.ts'
import type { DeliveryLine, Message } from './message.ts'
import { MessageModel } from './message.ts'
import type { Outcome } from './outcome.ts'
import { afterTry } from './outcome.ts'
import { outboxName, sendingTime } from './queue-message.ts'
import { secretAddress } from './recipients.ts'

/** Longer than the patience of every gateway, so that only a process that ended loses its message. */
const leaseMilliseconds = 90_000

/** Tries one message; whoever sets it to `sending` first has it. Returns whether it was tried. */
export async function deliver(parts: Parts, gateway: Gateway, circuit: Circuit, id: string): Promise<boolean> {
  const message = await claim(id)
  if (!message) return false
  const why = await whyNotNow(parts, message)
  if (why) return settle(parts, message, why)
  const to = message.vaultId === null ? message.to : await secretAddress(parts.vault, message)
  if (to === null) return settle(parts, message, cancelled('noAddress'))
  const outcome = await gateway.send({ ...message, to })
  noteIn(circuit, outcome, parts.clock.now())
  const now = parts.clock.now()
  const { line, ...after } = afterTry(message, outcome, { now, random: Math.random(), mayRepeat: gateway.mayRepeat })
  const next = after.state === 'failed' ? await anotherWay(parts, message) : null
  if (!next) return settle(parts, message, { set: after, line })
  await settle(parts, message, { set: next, line: { ...line, what: 'fallback' } })
  wake(outboxName(next.channel))
  return true
}

async function claim(id: string): Promise<Message | null> {
  const lease = { owner: randomUUID(), until: new Date(Date.now() + leaseMilliseconds) }
  return MessageModel.findOneAndUpdate(
    { _id: id, state: { $in: ['queued', 'held'] } },
    { $set: { state: 'sending', lease }, $inc: { tries: 1 } },
    { returnDocument: 'after' },
  ).lean<Message>()
}

interface Settled {
  set: Partial<Message>
  line: Omit<DeliveryLine, 'at' | 'by'>
}

async function settle({ clock }: Parts, { _id, lease }: Message, { set, line }: Settled): Promise<boolean> {
  await MessageModel.updateOne(
    { _id, state: 'sending', 'lease.owner': lease?.owner },
    { $set: { ...set, lease: null }, $push: { log: { at: clock.now(), by: null, ...line } } },
  )
  return true
}

/** What changed since the message was written: too late for it, quiet hours, or a record that nobody may be told of. */
async function whyNotNow(parts: Parts, message: Message): Promise<Settled | null> {
  const now = parts.clock.now()
  if (message.until && message.until < now) return cancelled('tooLate')
  if (message.subject.kind === 'account') return null
  if (message.vaultId === null && (await isSecretNow(message))) return cancelled('secret')
  const nextAt = await sendingTime(parts, await officeById(message.office), { channel: message.channel, now })
  if (nextAt <= now) return null
  return { set: { state: 'held', nextAt, tries: message.tries - 1 }, line: { what: 'held', why: '' } }
}

function cancelled(why: string): Settled {
  return { set: { state: 'cancelled' }, line: { what: 'cancelled', why } }
}

async function isSecretNow({ subject: { kind, id } }: Message): Promise<boolean> {
  if (kind === 'letter') return (await LetterModel.exists({ _id: id, secret: true })) !== null
  return kind === 'reception' && (await ReceptionModel.exists({ _id: id, secret: true })) !== null
}

function noteIn(circuit: Circuit, outcome: Outcome, now: Date): void {
  const isDown = outcome.kind === 'unknown' || (outcome.kind === 'notTaken' && outcome.isDown)
  if (isDown) circuit.wasDown(now)
  else circuit.answered()
}
