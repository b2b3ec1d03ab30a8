import mongoose, { Schema } from 'mongoose'
import type { PendingEvent } from '../event.ts'
import { wake } from './worker.ts'

/** That a subscriber could not do what an event asks of it: tried again later, then left for the administrator. */
export interface EventFailure {
  /** Record, event and subscriber: one failure however often it was met. */
  _id: string
  office: string
  /** What the record is: `letter`. */
  kind: string
  record: string
  event: PendingEvent
  subscriber: string
  tries: number
  nextAt: Date
  /** Nobody tries again. */
  dead: boolean
  error: string
}

export const eventsWorkerName = 'events'
const mostTries = 10
const firstWaitMs = 5_000
const longestWaitMs = 3_600_000
const longestError = 300

const schema = new Schema<EventFailure>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    kind: { type: String, required: true },
    record: { type: String, required: true },
    event: { type: Schema.Types.Mixed, required: true },
    subscriber: { type: String, required: true },
    tries: { type: Number, required: true },
    nextAt: { type: Date, required: true },
    dead: { type: Boolean, required: true },
    error: { type: String, default: '' },
  },
  { collection: 'eventFailures', versionKey: false, minimize: false },
)

schema.index({ dead: 1, nextAt: 1 })
schema.index({ office: 1, dead: 1, nextAt: 1 })

export const EventFailureModel = mongoose.model<EventFailure>('EventFailure', schema)

/** Failures whose next try has come, the longest waiting first. */
export function failuresDue(now: Date, most: number): Promise<EventFailure[]> {
  return EventFailureModel.find({ dead: false, nextAt: { $lte: now } })
    .sort({ nextAt: 1 })
    .limit(most)
    .lean<EventFailure[]>()
}

/** What could not be done yet for the records of an office; first what nobody tries any more. */
export function failuresOf(office: string, most: number): Promise<EventFailure[]> {
  return EventFailureModel.find({ office }).sort({ dead: -1, nextAt: -1 }).limit(most).lean<EventFailure[]>()
}

/** Lets everything that could not be done for an office be tried at once and from the beginning; returns how much it is. */
export async function reviveFailures(office: string, now: Date): Promise<number> {
  const revived = await EventFailureModel.updateMany({ office }, { $set: { dead: false, tries: 0, nextAt: now } })
  wake(eventsWorkerName)
  return revived.modifiedCount
}

/**
 * Notes that a subscriber failed: the next try is after 5 seconds, then after three times as long each time, up to an
 * hour; after the tenth try, some four hours later, nobody tries again.
 * @param earlier the failure that was tried again, or null for the first one
 */
export async function noteFailure(
  failed: Omit<EventFailure, '_id' | 'tries' | 'nextAt' | 'dead'>,
  earlier: Pick<EventFailure, 'tries'> | null,
  now: Date,
): Promise<EventFailure> {
  const tries = (earlier?.tries ?? 0) + 1
  const wait = Math.min(firstWaitMs * 3 ** (tries - 1), longestWaitMs)
  const failure: EventFailure = {
    ...failed,
    _id: `${failed.record}:${failed.event.id}:${failed.subscriber}`,
    error: failed.error.slice(0, longestError),
    tries,
    nextAt: new Date(now.getTime() + wait),
    dead: tries >= mostTries,
  }
  await EventFailureModel.replaceOne({ _id: failure._id }, failure, { upsert: true })
  return failure
}

/** Forgets a failure: what it asked for was done. */
export async function settleFailure(failure: Pick<EventFailure, '_id'>): Promise<void> {
  await EventFailureModel.deleteOne({ _id: failure._id })
}
