import type { ChildProcess } from 'node:child_process'
import { type Answer, type Order, ready } from './messages.ts'
import { RenderingRefused } from './refused.ts'
import type { WorkKind, Works } from './works.ts'

/** When a child is replaced, and how long one work may take. Milliseconds and bytes. */
export interface QueueLimits {
  readonly inFlight: number
  readonly worksOfOneChild: number
  readonly bytesOfOneChild: number
  /** Until a new child can work. */
  readonly startTime: number
  timeOf(kind: WorkKind): number
}

interface Work extends Omit<Order, 'id'> {
  resolve(made: Works[WorkKind]['made']): void
  reject(error: Error): void
}

/**
 * Gives works to one child process, in order. The child does one at a time, so what was given first is what it is at: when
 * it ends or takes too long, that work fails alone and the others go to a new child.
 */
export class WorkQueue {
  readonly #start: () => ChildProcess
  readonly #limits: QueueLimits
  readonly #waiting: Work[] = []
  readonly #given = new Map<number, Work>()
  #child: ChildProcess | undefined
  #clock: NodeJS.Timeout | undefined
  #lastId = 0
  #done = 0
  #isReady = false
  #isWorn = false
  #isStopped = false

  constructor(start: () => ChildProcess, limits: QueueLimits) {
    this.#start = start
    this.#limits = limits
  }

  /** @throws RenderingRefused when this work cannot be done or took too long */
  do<K extends WorkKind>(kind: K, given: Works[K]['given']): Promise<Works[K]['made']> {
    if (this.#isStopped) return Promise.reject(new Error('the renderer has stopped'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ kind, given, resolve, reject })
      this.#giveMore()
    })
  }

  /** Ends the child; what waits is refused. */
  async stop(): Promise<void> {
    this.#isStopped = true
    const child = this.#child
    const ended = child && new Promise((resolve) => child.once('exit', resolve))
    child?.ref()
    for (const work of [...this.#given.values(), ...this.#waiting.splice(0)])
      work.reject(new Error('the renderer stops'))
    this.#given.clear()
    this.#letGo()
    await ended
  }

  #giveMore(): void {
    if (this.#isWorn) {
      if (this.#given.size > 0) return
      this.#letGo()
    }
    while (this.#waiting.length > 0 && this.#given.size < this.#limits.inFlight) {
      const work = this.#waiting.shift()!
      this.#given.set(++this.#lastId, work)
      this.#running().send({ id: this.#lastId, kind: work.kind, given: work.given } satisfies Order, () => {})
    }
    this.#watchFirst()
  }

  /** Only what the child is at has its time measured; a child at work keeps the program alive, an idle one does not. */
  #watchFirst(): void {
    clearTimeout(this.#clock)
    const [first] = this.#given.values()
    const child = this.#child
    if (!first) {
      child?.channel?.unref()
      return
    }
    child?.channel?.ref()
    const time = this.#isReady ? this.#limits.timeOf(first.kind) : this.#limits.startTime
    this.#clock = setTimeout(() => child?.kill('SIGKILL'), time)
  }

  #running(): ChildProcess {
    if (this.#child) return this.#child
    const child = this.#start()
    child.unref()
    child.on('message', (said: Answer | typeof ready) => {
      if (this.#child === child) said === ready ? this.#begin() : this.#take(said)
    })
    child.once('error', () => child.kill('SIGKILL'))
    child.once('exit', () => this.#lost(child))
    this.#child = child
    return child
  }

  #begin(): void {
    this.#isReady = true
    this.#watchFirst()
  }

  #take(answer: Answer): void {
    const work = this.#given.get(answer.id)
    if (!work) return
    this.#given.delete(answer.id)
    this.#done++
    this.#isWorn = this.#done >= this.#limits.worksOfOneChild || answer.bytesInUse > this.#limits.bytesOfOneChild
    if (answer.refused) work.reject(new RenderingRefused(answer.refused.message, answer.refused))
    else if (answer.failed) work.reject(new Error(`rendering failed: ${answer.failed}`))
    else work.resolve(answer.made!)
    this.#giveMore()
  }

  #lost(child: ChildProcess): void {
    if (this.#child !== child) return
    const wasReady = this.#isReady
    this.#letGo()
    const [first, ...others] = this.#given.values()
    this.#given.clear()
    this.#waiting.unshift(...others)
    first?.reject(
      wasReady
        ? new RenderingRefused('rendering took too long or too much memory')
        : new Error('the renderer could not be started'),
    )
    this.#giveMore()
  }

  #letGo(): void {
    clearTimeout(this.#clock)
    this.#child?.kill('SIGKILL')
    this.#child = undefined
    this.#done = 0
    this.#isReady = false
    this.#isWorn = false
  }
}
