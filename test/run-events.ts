import { pino } from 'pino'
import type { Parts } from '../src/context.ts'
import { FeedbackModel } from '../src/feedback/index.ts'
import { eventsWorker, runWorker } from '../src/jobs/index.ts'
import { LetterModel } from '../src/letters/index.ts'
import { ReceptionModel } from '../src/receptions/index.ts'
import { eventSources } from '../src/subject.ts'
import { allSubscribers } from '../src/workers.ts'

/**
 * Gives what happened to the records of an office to all who follow it, as the worker of the server does. What other
 * suites left is thrown away first: nobody waits for it, and there is much of it.
 */
export async function runEvents(parts: Parts, office: string, subscribers = allSubscribers): Promise<void> {
  for (const model of [LetterModel, ReceptionModel, FeedbackModel])
    await model.collection.updateMany(
      { hasPending: true, office: { $ne: office } },
      { $set: { hasPending: false, pending: [] } },
    )
  await runWorker(eventsWorker(eventSources, subscribers), { ...parts, log: pino({ level: 'silent' }) })
}
