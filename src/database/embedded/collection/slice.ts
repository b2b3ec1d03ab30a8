import { setImmediate } from 'node:timers/promises'
import { DatabaseError } from '../errors.ts'

const longestTurn = 6

/**
 * Cuts long work into turns of a few milliseconds, so that other connections (and the driver's heartbeat) are
 * answered in between. One slice belongs to one command; it also knows the command's deadline.
 */
export class Slice {
  private turnStart = performance.now()
  private calls = 0
  private deadline: number
  /** Set when the connection or the cursor of the command is gone: nobody waits for the result. */
  isAbandoned = false

  /** @param maxTime milliseconds that the command may take, 0 for any (maxTimeMS) */
  constructor(maxTime = 0) {
    this.deadline = maxTime > 0 ? performance.now() + maxTime : Number.POSITIVE_INFINITY
  }

  /** Milliseconds that the command may still take. */
  get timeLeft(): number {
    return this.deadline - performance.now()
  }

  /** @param time milliseconds that the command may take from now on */
  limitTo(time: number): void {
    this.deadline = performance.now() + time
  }

  /** True when it is time to let others work; cheap enough to be asked for every document. */
  isOver(): boolean {
    if ((++this.calls & 15) !== 0) return false
    return performance.now() - this.turnStart > longestTurn
  }

  /** Lets others work. Whatever holds a read transaction must have been paused before. @throws 50 when time is up */
  async rest(): Promise<void> {
    if (performance.now() > this.deadline) throw new DatabaseError(50, 'operation exceeded time limit')
    await setImmediate()
    if (this.isAbandoned) throw new DatabaseError(237, 'the cursor or its connection is closed')
    this.turnStart = performance.now()
  }
}
