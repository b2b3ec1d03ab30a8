import { addDays, type ClockOptions, clockIds, createLaw, type Law, type LegalDate } from '../../src/law/index.ts'

const count = 10_000
const rounds = 7

/** What an officer may have recorded: nothing, mostly. */
const recorded: ((start: string) => ClockOptions)[] = [
  () => ({}),
  () => ({}),
  () => ({ remote: true }),
  () => ({ complex: true, remote: true }),
  () => ({ severalPlaces: true }),
  (start) => ({ extensions: [{ kind: 'complex', on: addDays(start, 20) }] }),
  (start) => ({
    extensions: [
      { kind: 'especiallyComplex', on: addDays(start, 20) },
      { kind: 'especiallyComplex', on: addDays(start, 50) },
    ],
  }),
  (start) => ({ suspensions: [{ from: addDays(start, 7), to: addDays(start, 21) }] }),
  (start) => ({ obstacles: [{ from: addDays(start, 3), to: addDays(start, 12) }] }),
]

/**
 * `npm run bench -- due-dates [--json]`: 10,000 due dates with their derivation, over every clock, starts of 2019 to
 * 2030 and the options above. The law is built before; the first round is that of a process which has just started.
 */
export function measureDueDates(isJson: boolean): void {
  const law = createLaw()
  const measured: { wall: number; cpu: number }[] = []
  let steps = 0
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now()
    const used = process.cpuUsage()
    steps = 0
    for (const date of dueDates(law)) steps += date.steps.length
    const { user, system } = process.cpuUsage(used)
    measured.push({ wall: Math.round(performance.now() - before), cpu: Math.round((user + system) / 1000) })
  }
  const [first, ...later] = measured
  const median = (of: 'wall' | 'cpu') => later.map((one) => one[of]).toSorted((a, b) => a - b)[later.length >> 1]
  console.log(`${count} due dates with ${steps} steps`)
  console.log(`${median('wall')} ms (${median('cpu')} ms of processor time), median of ${later.length} rounds`)
  console.log(`${first?.wall} ms (${first?.cpu} ms of processor time) in the first round, while code is compiled`)
  if (isJson) console.log(JSON.stringify({ dueDates: count, steps, ms: median('wall'), firstMs: first?.wall }))
}

function* dueDates(law: Law): Generator<LegalDate> {
  for (let index = 0; index < count; index += 1) {
    const start = addDays('2019-01-02', (index * 37) % 4300)
    yield law.deadline(clockIds[index % clockIds.length]!, start, recorded[index % recorded.length]!(start))
  }
}
