import { seeded } from '../../../../src/demo/seeded.ts'

/** A seeded source of chance: the same seed gives the same choices on every machine. */
export class Random {
  /** From 0 to below 1. */
  readonly next: () => number

  constructor(seed: number) {
    this.next = seeded(seed)
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** True in `share` of all cases. */
  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)]
  }

  /** A list of `least` to `most` made things. */
  list<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: this.whole(least, most) }, make)
  }

  /** Some of the choices, each at most once, in an order of chance. */
  some<T>(least: number, most: number, choices: readonly T[]): T[] {
    const left = [...choices]
    const count = Math.min(this.whole(least, most), left.length)
    return Array.from({ length: count }, () => left.splice(this.whole(0, left.length - 1), 1)[0])
  }

  /** Makes one of the things, each with its weight. */
  weighted<T>(choices: readonly (readonly [number, () => T])[]): T {
    let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, make] of choices) {
      left -= weight
      if (left < 0) return make()
    }
    return choices[0][1]()
  }
}

/** The seed of the n-th part of a run. */
export function partSeed(seed: number, part: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(part + 1, 0xc2b2ae35)) >>> 0
}
