import { NotFound } from '../errors.ts'
import type { Content, Letter, RunningClock } from '../letters/index.ts'

/** A clock of a letter that still runs, by the number of its content and its id. @throws NotFound */
export function runningClockOf(letter: Letter, contentNo: number, clockId: string): [Content, RunningClock] {
  const content = letter.contents.find((one) => one.no === contentNo)
  const clock = content?.clocks.find((one) => one.clock === clockId && !one.stopped)
  if (!content || !clock) throw new NotFound('clock')
  return [content, clock]
}

/** The suspension of a clock that has not ended, or null. */
export function openSuspension(clock: RunningClock): RunningClock['suspensions'][number] | null {
  return clock.suspensions.find((one) => one.to === null) ?? null
}
