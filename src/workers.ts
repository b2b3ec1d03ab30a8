import type { Logger } from 'pino'
import type { Parts } from './context.ts'
import type { Worker } from './jobs/index.ts'
import { eventsWorker } from './jobs/index.ts'
import { followPromises, lateWorker } from './late/index.ts'
import { followRecords } from './lookup/index.ts'
import { digestWorker, outboxWorkers, tellCitizens } from './notifications/index.ts'
import { followCancelling, papersWorker } from './papers/index.ts'
import { inviteToRate } from './satisfaction/index.ts'
import type { Subscriber } from './subject.ts'
import { eventSources } from './subject.ts'

/** What the workers are given, besides the parts of every act. */
export interface WorkerParts extends Parts {
  readonly log: Logger
}

/** Who follows the acts of officers, in the order in which an event is given to them. */
export const allSubscribers: readonly Subscriber[] = [
  followCancelling,
  followRecords,
  followPromises,
  tellCitizens,
  inviteToRate,
]

/** Everything that goes on beside the requests. */
export const allWorkers: readonly Worker<WorkerParts>[] = [
  eventsWorker(eventSources, allSubscribers),
  papersWorker,
  ...outboxWorkers,
  digestWorker(),
  lateWorker(),
]
