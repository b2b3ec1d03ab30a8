/** Numbers of a decade that a granularity prefers (manual: "$bucketAuto", Granularity). */
const series: Record<string, number[]> = {
  R5: [10, 16, 25, 40, 63],
  R10: [100, 125, 160, 200, 250, 315, 400, 500, 630, 800],
  R20: [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900],
  '1-2-5': [10, 20, 50],
  E6: [10, 15, 22, 33, 47, 68],
  E12: [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82],
  E24: [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91],
}

/** How boundaries are moved to preferred numbers: to the next above, or the next below. */
export interface Rounder {
  up(value: number): number
  down(value: number): number
}

/** The rounder of a granularity; undefined for one that is not known. */
export function rounderOf(granularity: string): Rounder | undefined {
  if (granularity === 'POWERSOF2')
    return {
      up: (value) => (value === 0 ? 0 : 2 ** (Math.floor(Math.log2(value)) + 1)),
      down: (value) => (value === 0 ? 0 : 2 ** (Math.ceil(Math.log2(value)) - 1)),
    }
  const numbers = Object.hasOwn(series, granularity) ? series[granularity] : undefined
  if (!numbers) return undefined
  return {
    up: (value) => (value === 0 ? 0 : Math.min(...candidates(numbers, value).filter((one) => one > value))),
    down: (value) => (value === 0 ? 0 : Math.max(...candidates(numbers, value).filter((one) => one < value))),
  }
}

/** The series of the value's own decade and of its neighbours. */
function candidates(numbers: number[], value: number): number[] {
  const exponent = Math.floor(Math.log10(value)) - Math.floor(Math.log10(numbers[0]))
  return [exponent - 1, exponent, exponent + 1].flatMap((power) => numbers.map((one) => Number(`${one}e${power}`)))
}
