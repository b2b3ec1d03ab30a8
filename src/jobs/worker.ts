import type { Logger } from 'pino'
import type { Parts } from '../context.ts'
import type { Lease } from '../database/lease.ts'
import { tryLease } from '../database/lease.ts'
import type { Alarm } from './alarm.ts'
import { newAlarm } from './alarm.ts'

/** Work that goes on beside the requests, in one process at a time. */
export interface Worker<Given = Parts> {
  /** Also the name of its lease. */
  readonly name: string
  /** How often it looks for something to do, in milliseconds; `wake` makes it look at once. */
  readonly everyMs: number
  /**
   * One round, short enough to be waited for when the program ends; ends early when `signal` is aborted.
   * What it does must bear to be done again: the machine can stop between any two lines.
   * @returns how many things were done; above 0 the next round follows at once
   */
  run(given: Given, signal: AbortSignal): Promise<number>
}

interface Logging {
  readonly log: Pick<Logger, 'error'>
}

/** How work goes from a process that died to another one. */
interface Succession {
  /** Work whose process was silent for so long is free. */
  readonly leaseSeconds: number
  /** How often a process asks for the work that another one has. */
  readonly askEveryMs: number
}

const withinHalfAMinute: Succession = { leaseSeconds: 20, askEveryMs: 5000 }

const alarms = new Map<string, Alarm>()

/** Starts every worker; each runs where no other process runs it. `stop` resolves when the running rounds have ended. */
export function startWorkers<Given extends Logging>(
  workers: readonly Worker<Given>[],
  given: Given,
  succession = withinHalfAMinute,
): { stop(): Promise<void> } {
  const running = workers.map((worker) => startWorker(worker, given, succession))
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
    },
  }
}

/** Runs a worker here and now until it finds nothing more to do; returns how many things were done. */
export async function runWorker<Given>(
  worker: Worker<Given>,
  given: Given,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  let done = 0
  while (!signal.aborted) {
    const more = await worker.run(given, signal)
    if (more === 0) break
    done += more
  }
  return done
}

/** Lets the worker of this name look at once, where this process runs it. */
export function wake(name: string): void {
  alarms.get(name)?.ring()
}

function startWorker<Given extends Logging>(
  worker: Worker<Given>,
  given: Given,
  { leaseSeconds, askEveryMs }: Succession,
) {
  let stopping = false
  let lease: Lease | null = null
  let ending = new AbortController()

  const take = async () => {
    ending = new AbortController()
    lease = await tryLease(`worker:${worker.name}`, leaseSeconds, () => {
      lease = null
      ending.abort()
    })
  }
  const round = async () => {
    if (!lease) await take()
    if (lease && !stopping) await runWorker(worker, given, ending.signal)
  }
  const live = async () => {
    while (!stopping) {
      // Set before the round: who rings while it runs may have come too late for what it looked at.
      const alarm = newAlarm()
      alarms.set(worker.name, alarm)
      await round().catch((error: unknown) => given.log.error({ err: error, worker: worker.name }, 'a worker failed'))
      if (!stopping) await alarm.sleep(lease ? worker.everyMs : Math.min(worker.everyMs, askEveryMs))
    }
    alarms.delete(worker.name)
    await lease?.giveBack().catch(() => {})
  }

  const life = live()
  return {
    stop: () => {
      stopping = true
      ending.abort()
      wake(worker.name)
      return life
    },
  }
}
