import type { Model } from 'mongoose'
import type { Filter } from '../access/scope.ts'
import { letterScope, officeScope, receptionScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { FeedbackModel } from '../feedback/index.ts'
import type { Paper } from '../letters/index.ts'
import { LetterModel, pageSize } from '../letters/index.ts'
import { ReceptionModel, receptionSight } from '../receptions/index.ts'
import type { PaperRecord } from './paper-record.ts'

/** A paper that waits for its signature, with the record that it is about. */
export interface WaitingPaper {
  about: PaperRecord
  paper: Paper
}

/** The last record of a page: the next page begins after it. */
export interface WaitingMark {
  due: string
  id: string
}

/**
 * The papers that wait for a signature, of letters, visits and feedback, by the due date of their record, the earliest
 * first. They are found by being there, not by the state of the record: a letter may have one content that waits and
 * another that nobody has looked at.
 */
export async function waitingPapers(
  context: Context,
  after: WaitingMark | null = null,
  size = pageSize,
): Promise<{ papers: WaitingPaper[]; next: WaitingMark | null }> {
  const { actor } = context
  const [letters, visits, feedback] = await Promise.all([
    recordsWaiting(LetterModel, letterScope(actor), after, size),
    recordsWaiting(ReceptionModel, receptionScope(actor), after, size),
    recordsWaiting(FeedbackModel, officeScope(actor), after, size),
  ])
  const found: PaperRecord[] = [
    ...letters
      .filter((record) => sightOf(actor, record) === 'full')
      .map((record) => ({ kind: 'letter' as const, record })),
    ...visits
      .filter((record) => receptionSight(actor, record) === 'full')
      .map((record) => ({ kind: 'reception' as const, record })),
    ...feedback.map((record) => ({ kind: 'feedback' as const, record })),
  ]
  const inOrder = found.toSorted((a, b) => compareMarks(markOf(a), markOf(b)))
  const shown = inOrder.slice(0, size)
  const last = shown.at(-1)
  return {
    papers: shown.flatMap((about) =>
      about.record.papers.filter((paper) => paper.status === 'awaitingSignature').map((paper) => ({ about, paper })),
    ),
    next: inOrder.length > size && last ? markOf(last) : null,
  }
}

interface Waiting {
  _id: string
  dueOrder: string
}

async function recordsWaiting<Stored extends Waiting>(
  model: Model<Stored>,
  scope: Filter,
  after: WaitingMark | null,
  size: number,
): Promise<Stored[]> {
  const beyond: Filter = after
    ? { $or: [{ dueOrder: after.due, _id: { $gt: after.id } }, { dueOrder: { $gt: after.due } }] }
    : {}
  return model
    .find({ ...scope, waitingPapers: { $gt: 0 }, ...beyond } as never, { history: 0, files: 0, search: 0 })
    .sort({ dueOrder: 1, _id: 1 })
    .limit(size + 1)
    .lean<Stored[]>()
}

function markOf({ record }: PaperRecord): WaitingMark {
  return { due: record.dueOrder, id: record._id }
}

function compareMarks(a: WaitingMark, b: WaitingMark): number {
  return a.due.localeCompare(b.due) || a.id.localeCompare(b.id)
}

/** How many papers wait for the actor's signature. */
export async function countWaitingPapers(context: Context): Promise<number> {
  const { actor } = context
  const counts = await Promise.all([
    sumWaiting(LetterModel, letterScope(actor)),
    sumWaiting(ReceptionModel, receptionScope(actor)),
    sumWaiting(FeedbackModel, officeScope(actor)),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

async function sumWaiting<Stored>(model: Model<Stored>, scope: Filter): Promise<number> {
  const [found] = await model.aggregate<{ count: number }>([
    { $match: { ...scope, waitingPapers: { $gt: 0 } } },
    { $group: { _id: null, count: { $sum: '$waitingPapers' } } },
  ])
  return found?.count ?? 0
}
