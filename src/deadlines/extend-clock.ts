import { z } from 'zod'
import { invalid } from '../errors.ts'
import { count, requiredText, writtenDate } from '../input.ts'
import type { Law } from '../law/index.ts'
import type { Extension, RunningClock } from '../letters/index.ts'
import { changeLetter, legalDateOf, recompute } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { runningClockOf } from './running-clock.ts'

/** LTC Đ.30(2), (3): each decision adds at most 30 days. */
const mostDays = 30

const extensionInput = z.object({
  letterId: requiredText(24),
  version: count(0, 1_000_000_000),
  contentNo: count(1, 99),
  clock: requiredText(60),
  kind: z.enum(['complex', 'especiallyComplex'], 'errors.choose'),
  on: writtenDate,
  /** Fewer days than the law allows; of a denunciation only. */
  days: z.preprocess((typed) => typed || undefined, count(1, mostDays).optional()),
  documentNo: requiredText(60),
  ground: requiredText(500),
})

/**
 * Records a decision to extend a term; the law says by how much and how often: an especially complex denunciation twice,
 * by two decisions. Each is late by the due date that it would move; a late one is recorded and moves nothing.
 * Source: LK Đ.28, 37; LTC Đ.30; CNT-13, CNT-19.
 * @throws InvalidInput when the law knows no extension of this clock, or no further one
 */
export const extendClock = operation({
  name: 'deadlines.extend',
  input: extensionInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'deadlines.extend' },
      (letter) => {
        const [content, clock] = runningClockOf(letter, input.contentNo, input.clock)
        if (input.on > context.today) throw invalid('on', 'errors.deadline.future')
        const before = clock.legal.due
        extendTerm(
          clock,
          {
            kind: input.kind,
            on: input.on,
            ...(content.kind === 'denunciation' && input.days !== undefined && { days: input.days }),
            ground: input.ground,
            documentNo: input.documentNo,
            by: context.actor.id,
            at: context.now,
          },
          law,
        )
        return {
          contentNo: content.no,
          details: {
            clock: clock.clock,
            documentNo: input.documentNo,
            before: before ?? '',
            after: clock.legal.due ?? '',
          },
        }
      },
    )
  },
})

/**
 * A term as a decision extends it; one that comes late is recorded and moves nothing.
 * @throws InvalidInput when the law knows no such extension of it, or no further one
 */
export function extendTerm(clock: RunningClock, decision: Extension, law: Law): void {
  if (decision.on < clock.start) throw invalid('on', 'errors.deadline.beforeStart')
  if (!mayExtend(clock, decision.kind, law)) throw invalid('kind', 'errors.deadline.notExtendable')
  clock.extensions.push(decision)
  recompute(clock, law)
}

/** Whether a decision in time would move the date: what the law answers decides, not a list of ours. */
export function mayExtend(clock: RunningClock, kind: Extension['kind'], law: Law): boolean {
  const extended: RunningClock = {
    ...clock,
    suspensions: [],
    extensions: [...clock.extensions, { kind, on: clock.start, ground: '', documentNo: '', by: '', at: new Date(0) }],
  }
  const plain = legalDateOf({ ...clock, suspensions: [] }, law).nominal
  const longer = legalDateOf(extended, law).nominal
  return plain !== null && longer !== null && longer > plain
}

/** Whether the last decision to extend came after the due date and so moved nothing. */
export function wasLate(clock: RunningClock): boolean {
  const last = clock.extensions.at(-1)
  return clock.legal.steps.some(
    (step) => step.kind === 'extension' && step.effect === 'late' && step.decidedOn === last?.on,
  )
}
