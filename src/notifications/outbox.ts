import type { Config } from '../config.ts'
import type { Parts } from '../context.ts'
import type { Worker } from '../jobs/index.ts'
import type { Gateway } from './channels/gateway.ts'
import { gatewaysOf } from './channels/gateways.ts'
import type { Circuit } from './circuit.ts'
import { newCircuit } from './circuit.ts'
import { deliver } from './deliver.ts'
import { leaseRanOut } from './lease-ran-out.ts'
import { MessageModel } from './message.ts'
import { outboxName } from './queue-message.ts'

const mostInRound = 60
const everyMs = 2000

/**
 * The worker that sends what goes over one channel. Each channel has its own, so that a slow mail server holds no SMS
 * up; where the channel is not configured its messages wait.
 */
export function outboxWorker(channel: Gateway['channel'], gateways = gatewayOnce(channel)): Worker<Parts> {
  const circuit = newCircuit()
  return {
    name: outboxName(channel),
    everyMs,
    async run(parts, signal) {
      const gateway = gateways(parts.config)
      if (!gateway) return 0
      await leaseRanOut(gateway, parts.clock.now())
      return sendDue(parts, gateway, circuit, signal)
    },
  }
}

/** One worker for each channel that can ring by itself; the post has none. */
export const outboxWorkers: readonly Worker<Parts>[] = [
  outboxWorker('email'),
  outboxWorker('sms'),
  outboxWorker('zalo'),
]

/** Opened when it is first needed and kept: an SMTP connection is worth keeping. */
function gatewayOnce(channel: Gateway['channel']): (config: Config) => Gateway | undefined {
  let known: { of: Config; gateway: Gateway | undefined } | undefined
  return (config) => {
    if (known?.of !== config) known = { of: config, gateway: gatewaysOf(config).find((one) => one.channel === channel) }
    return known.gateway
  }
}

/** Sends what is due, as many at once as the gateway takes, one alone while it is not sure that it answers. */
async function sendDue(parts: Parts, gateway: Gateway, circuit: Circuit, signal: AbortSignal): Promise<number> {
  const due = await dueMessages(gateway, parts.clock.now(), circuit.room(parts.clock.now(), mostInRound))
  let done = 0
  const sendNext = async (): Promise<void> => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      if (signal.aborted || circuit.room(parts.clock.now(), 1) === 0) return
      if (await deliver(parts, gateway, circuit, id)) done += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(gateway.connections, due.length) }, sendNext))
  return done
}

async function dueMessages({ channel }: Gateway, now: Date, most: number): Promise<string[]> {
  if (most === 0) return []
  const found = await MessageModel.find(
    { channel, state: { $in: ['queued', 'held'] }, nextAt: { $lte: now } },
    { _id: 1 },
  )
    .sort({ nextAt: 1, _id: 1 })
    .limit(most)
    .lean()
  return found.map((one) => one._id)
}
