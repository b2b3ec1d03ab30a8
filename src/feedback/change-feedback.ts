import type { Action } from '../access/policies.ts'
import { permit } from '../access/policies.ts'
import { officeScope } from '../access/scope.ts'
import type { Context } from '../context.ts'
import { replaceVersion } from '../database/replace-version.ts'
import { NotFound } from '../errors.ts'
import { eventsOf } from '../event.ts'
import { eventsWorkerName, wake } from '../jobs/index.ts'
import type { HistoryEntry } from '../letters/index.ts'
import type { FeedbackFacts } from './derive-feedback.ts'
import { deriveFeedback } from './derive-feedback.ts'
import type { Feedback } from './feedback.ts'
import { FeedbackModel } from './feedback.ts'

type Details = HistoryEntry['details']

/** @throws NotFound when it is outside the actor's scope, or was taken back with its import */
export async function feedbackInSight(context: Context, id: string): Promise<Feedback> {
  const feedback = await FeedbackModel.findOne({ _id: id, ...officeScope(context.actor) }).lean<Feedback>()
  if (!feedback || feedback.removed) throw new NotFound('feedback')
  return feedback
}

/**
 * The only writer of a feedback that exists: loads it, lets `decide` change a copy, derives, adds the history entry
 * with its event and stores all of it in one write. `decide` returns the details of one line of the history, or of
 * several, or of none.
 * @throws NotPermitted, NotFound, Stale; and whatever `decide` refuses
 */
export async function changeFeedback(
  context: Context,
  target: { id: string; version: number | null; action: Action },
  decide: (feedback: Feedback) => Details | Details[] | Promise<Details | Details[]>,
): Promise<Feedback> {
  permit(context.actor, target.action)
  const before = await feedbackInSight(context, target.id)
  const after = await replaceVersion(FeedbackModel, { before, seen: target.version }, async () => {
    const feedback = structuredClone(before)
    return completedFeedback(context, feedback, target.action, await decide(feedback))
  })
  wake(eventsWorkerName)
  return after
}

/** A feedback as an act leaves it: next version, a history entry with its event for each of the details, derived fields. */
export function completedFeedback(
  context: Context,
  facts: FeedbackFacts,
  action: Action,
  details: Details | Details[],
): Feedback {
  const { id: by, name: byName } = context.actor
  const entries = [details]
    .flat()
    .map((one): HistoryEntry => ({ at: context.now, by, byName, action, contentNo: null, details: one }))
  return deriveFeedback({
    ...facts,
    version: facts.version + 1,
    history: [...facts.history, ...entries],
    pending: [...(facts.pending ?? []), ...eventsOf(entries)],
  })
}
