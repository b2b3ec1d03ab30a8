import type { Model } from 'mongoose'
import type { PendingEvent } from '../event.ts'

/** What every record that events happen to has. */
export interface Recorded {
  _id: string
  office: string
  /** A denunciation: absent where the kind of record can be none. */
  secret?: boolean
  pending?: PendingEvent[]
}

/** A record with the word for what it is, `letter`. */
export interface SubjectOf<Stored extends Recorded = Recorded> {
  kind: string
  record: Stored
}

/** A collection whose records bring events. */
export interface EventSource<Subject extends SubjectOf> {
  readonly kind: Subject['kind']
  /** Records with events that nobody has had, the oldest first. */
  waiting(most: number): Promise<Subject[]>
  find(id: string): Promise<Subject | null>
  /** Takes events away that everybody has had; the version stays, as nobody who edits the record must read it anew. */
  takeAway(id: string, events: readonly PendingEvent[]): Promise<void>
}

export function eventSource<Stored extends Recorded, Subject extends SubjectOf>(
  kind: Subject['kind'],
  model: Model<Stored>,
  subjectOf: (record: Stored) => Subject,
): EventSource<Subject> {
  return {
    kind,
    waiting: async (most) => {
      const found = await model.find({ hasPending: true }).sort({ _id: 1 }).limit(most).lean<Stored[]>()
      return found.map(subjectOf)
    },
    find: async (id) => {
      const found = await model.findById(id).lean<Stored>()
      return found ? subjectOf(found) : null
    },
    takeAway: async (id, events) => {
      const had = events.map((event) => event.id)
      const left = { $filter: { input: { $ifNull: ['$pending', []] }, cond: { $not: [{ $in: ['$$this.id', had] }] } } }
      await model.collection.updateOne({ _id: id as never }, [
        { $set: { pending: left } },
        { $set: { hasPending: { $gt: [{ $size: '$pending' }, 0] } } },
      ])
    },
  }
}
