import { z } from 'zod'
import { invalid } from '../errors.ts'
import { count, requiredText, writtenDate } from '../input.ts'
import type { RunningClock } from '../letters/index.ts'
import { changeLetter, isEndedByHand } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { runningClockOf } from './running-clock.ts'

/**
 * Says that what a term asks for was done: the notice sent, the press answered, the papers given back. A closed letter
 * stays closed. Source: law/README § 5.
 * @throws InvalidInput for a term that a paper or a settlement ends, and for a keeping time that is not over
 */
export const completeClock = operation({
  name: 'deadlines.complete',
  input: z.object({
    letterId: requiredText(24),
    version: count(0, 1_000_000_000),
    contentNo: count(1, 99),
    clock: requiredText(60),
    on: writtenDate,
    documentNo: requiredText(60),
  }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'deadlines.complete' }, (letter) => {
      const [content, clock] = runningClockOf(letter, input.contentNo, input.clock)
      if (!mayComplete(clock)) throw invalid('on', 'errors.complete.byPaper')
      if (input.on > context.today) throw invalid('on', 'errors.deadline.future')
      if (input.on < clock.start) throw invalid('on', 'errors.deadline.beforeStart')
      if (isKeepingTime(clock) && clock.legal.due && input.on < clock.legal.due)
        throw invalid('on', 'errors.complete.tooEarly')
      clock.stopped = { on: input.on, why: 'completed', documentNo: input.documentNo }
      return { contentNo: content.no, details: { clock: clock.clock, documentNo: input.documentNo, on: input.on } }
    }),
})

export function mayComplete(clock: RunningClock): boolean {
  return !clock.stopped && isEndedByHand(clock.clock)
}

/** A filed letter is kept for a year at least. Source: TT 05/2021 Đ.28(2). */
export function isKeepingTime({ clock }: Pick<RunningClock, 'clock'>): boolean {
  return clock === 'letter.filed-retention'
}
