import { seeded } from '../../../../src/demo/seeded.ts'

/** Whole numbers below a limit, the same ones for the same seed. */
export function randomFrom(seed: number): (limit: number) => number {
  const next = seeded(seed)
  return (limit) => Math.floor(next() * limit)
}
