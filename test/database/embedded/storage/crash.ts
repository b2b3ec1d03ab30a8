import { parseArgs } from 'node:util'
import { type CrashCounts, crashRounds } from './crash-rounds.ts'

/** npm run crash -- [--rounds 200] [--seed S] */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 100_000)
const line = (counts: CrashCounts) => `seed ${seed}: ${JSON.stringify(counts)}`

const counts = await crashRounds(Number(values.rounds), seed, (sofar) => {
  if (sofar.rounds % 20 === 0) process.stderr.write(`${line(sofar)}\n`)
})
process.stdout.write(`${line(counts)}\n`)
