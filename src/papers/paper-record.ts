import type { Action } from '../access/policies.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import type { Feedback } from '../feedback/index.ts'
import { changeFeedback, feedbackInSight } from '../feedback/index.ts'
import type { HistoryEntry, Letter } from '../letters/index.ts'
import { changeLetter, letterInSight } from '../letters/index.ts'
import type { Reception } from '../receptions/index.ts'
import { changeReception, receptionInSight, receptionSight } from '../receptions/index.ts'

export const recordKinds = ['letter', 'reception', 'feedback'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Which record a paper is about. */
export interface Subject {
  kind: RecordKind
  id: string
}

/** A record that papers are issued about. */
export type PaperRecord =
  | { kind: 'letter'; record: Letter }
  | { kind: 'reception'; record: Reception }
  | { kind: 'feedback'; record: Feedback }

/** The line of the history that an act on a paper leaves. */
export interface PaperLine {
  contentNo: number
  details: HistoryEntry['details']
}

/**
 * The record of a subject, as far as the actor may read it in full.
 * @throws NotFound, the same for nothing and for what the actor may not know of
 */
export async function recordInSight(context: Context, { kind, id }: Subject): Promise<PaperRecord> {
  switch (kind) {
    case 'letter': {
      const record = await letterInSight(context, id)
      if (sightOf(context.actor, record) !== 'full') throw new NotFound('letter')
      return { kind, record }
    }
    case 'reception': {
      const record = await receptionInSight(context, id)
      if (receptionSight(context.actor, record) !== 'full') throw new NotFound('reception')
      return { kind, record }
    }
    case 'feedback':
      return { kind, record: await feedbackInSight(context, id) }
  }
}

/**
 * Changes a record with its papers in one write, through the only writer of its kind.
 * @throws NotPermitted, NotFound, Stale; and whatever `decide` refuses
 */
export async function changeRecord(
  context: Context,
  { subject, version, action }: { subject: Subject; version: number | null; action: Action },
  decide: (record: PaperRecord) => PaperLine | Promise<PaperLine>,
): Promise<PaperRecord> {
  const target = { id: subject.id, version, action }
  const { kind } = subject
  switch (kind) {
    case 'letter':
      return { kind, record: await changeLetter(context, target, (record) => decide({ kind, record })) }
    case 'reception':
      return {
        kind,
        record: await changeReception(context, target, async (record) => (await decide({ kind, record })).details),
      }
    case 'feedback':
      return {
        kind,
        record: await changeFeedback(context, target, async (record) => (await decide({ kind, record })).details),
      }
  }
}

export function subjectOf({ kind, record }: PaperRecord): Subject {
  return { kind, id: record._id }
}
