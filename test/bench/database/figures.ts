import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { MongoClient } from 'mongodb'

/** One measured figure; the floor is what the driver or the disk needs for as much, in the same unit. */
export interface Figure {
  size: number
  name: string
  value: number
  unit: '/s' | 'ms' | 'MB' | 's'
  floor?: number
  /** What issue 5 asks for. */
  aim?: string
}

/** The middle one of the numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]
}

/** Milliseconds that the work takes: the median of so many rounds, after one that does not count. */
export async function timeOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  await work(rounds)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  return median(times)
}

/** How often the work is done in a second by so many clients at once: the median of three turns. */
export async function rateOf(clients: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  const rates: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now()
    const until = began + (seconds * 1000) / 3
    let done = 0
    const client = async () => {
      while (performance.now() < until) {
        await work()
        done += 1
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
    rates.push((done / (performance.now() - began)) * 1000)
  }
  return median(rates)
}

/** How often a second the disk of the folder makes a page of 8 KB durable. */
export function syncsPerSecond(folder: string): number {
  const path = join(folder, 'sync')
  const file = openSync(path, 'w')
  const page = Buffer.alloc(8192, 1)
  const until = performance.now() + 1000
  let done = 0
  for (; performance.now() < until; done += 1) {
    writeSync(file, page, 0, page.length, (done % 512) * page.length)
    fdatasyncSync(file)
  }
  closeSync(file)
  rmSync(path)
  return done
}

/** Does the work, and meanwhile asks something again and again: the longest wait for an answer, in milliseconds. */
export async function longestWait(ask: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number> {
  let isDone = false
  let longest = 0
  const asking = async () => {
    while (!isDone) {
      const start = performance.now()
      await ask()
      longest = Math.max(longest, performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  const asked = asking()
  try {
    await work()
  } finally {
    isDone = true
    await asked
  }
  return longest
}

/** The driver's heartbeat. */
export function hello(client: MongoClient): Promise<unknown> {
  return client.db('admin').command({ hello: 1 })
}
