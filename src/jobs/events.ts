import type { Logger } from 'pino'
import type { Parts } from '../context.ts'
import type { PendingEvent } from '../event.ts'
import type { EventFailure } from './event-failures.ts'
import { eventsWorkerName, failuresDue, noteFailure, settleFailure } from './event-failures.ts'
import type { EventSource, SubjectOf } from './event-source.ts'
import type { Worker } from './worker.ts'

/** Who does something when something has happened to a record. */
export interface SubscriberOf<Subject> {
  /** `lookup.project`: stands in the failures, so it never changes. */
  readonly name: string
  /** Whether it wants to know of this action. */
  on(action: string): boolean
  /**
   * Does its part; the record is as it is now, not as it was at the event. May be given an event again, and an earlier
   * one after a later one, so it must do nothing that `event.id` or the record shows to be done. A denunciation is
   * given as every record is: to leave no trace of it is the subscriber's duty.
   */
  handle(parts: Parts, subject: Subject, event: PendingEvent): Promise<void>
}

interface Given extends Parts {
  readonly log: Pick<Logger, 'warn' | 'error'>
}

const recordsInRound = 50

/**
 * The worker that gives every event of a record to all who want it, in their order, and takes it out of the record. One
 * who fails keeps nobody else from it: his part is tried again later.
 */
export function eventsWorker<Subject extends SubjectOf>(
  sources: readonly EventSource<Subject>[],
  subscribers: readonly SubscriberOf<Subject>[],
): Worker<Given> {
  const sourceOf = (kind: string) => sources.find((source) => source.kind === kind)

  const tell = async (given: Given, told: Told<Subject>, earlier: EventFailure | null): Promise<void> => {
    try {
      await told.subscriber.handle(given, told.subject, told.event)
    } catch (error) {
      await failed(given, told, error, earlier)
      return
    }
    if (earlier) await settleFailure(earlier)
  }

  const tellAll = async (given: Given, subject: Subject, event: PendingEvent): Promise<void> => {
    for (const subscriber of subscribers)
      if (subscriber.on(event.action)) await tell(given, { subject, event, subscriber }, null)
  }

  const tryAgain = async (given: Given, earlier: EventFailure): Promise<void> => {
    const subject = await sourceOf(earlier.kind)?.find(earlier.record)
    const subscriber = subscribers.find((one) => one.name === earlier.subscriber)
    if (subject && subscriber) await tell(given, { subject, event: earlier.event, subscriber }, earlier)
    else await settleFailure(earlier)
  }

  return {
    name: eventsWorkerName,
    everyMs: 5000,
    run: async (given, signal) => {
      let done = 0
      for (const earlier of await failuresDue(given.clock.now(), recordsInRound)) {
        if (signal.aborted) return done
        await tryAgain(given, earlier)
        done += 1
      }
      for (const source of sources)
        for (const subject of await source.waiting(recordsInRound)) {
          if (signal.aborted) return done
          const events = subject.record.pending ?? []
          for (const event of events) await tellAll(given, subject, event)
          await source.takeAway(subject.record._id, events)
          done += 1
        }
      return done
    },
  }
}

interface Told<Subject> {
  subject: Subject
  event: PendingEvent
  subscriber: SubscriberOf<Subject>
}

async function failed<Subject extends SubjectOf>(
  { clock, log }: Given,
  { subject: { kind, record }, event, subscriber }: Told<Subject>,
  error: unknown,
  earlier: EventFailure | null,
): Promise<void> {
  const failure = await noteFailure(
    {
      office: record.office,
      kind,
      record: record._id,
      event,
      subscriber: subscriber.name,
      error: wordsOf(error, record.secret ?? false),
    },
    earlier,
    clock.now(),
  )
  const line = { subscriber: subscriber.name, event: event.id, tries: failure.tries, error: failure.error }
  if (failure.dead) log.error(line, 'an event could not be handled and is not tried again')
  else log.warn(line, 'an event could not be handled; it is tried again later')
}

/** Of a denunciation only the kind of the error: its words may hold what the record holds. */
function wordsOf(error: unknown, secret: boolean): string {
  if (!(error instanceof Error)) return 'unknown'
  return secret ? error.name : `${error.name}: ${error.message}`
}
