import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { rebuildLookups } from '../lookup/index.ts'
import { startParts } from '../start.ts'
import { CommandProblem, reportingProblems } from './as-somebody.ts'

const usage = `Writes what citizens can look up anew from the records, for those that were imported or are older than the look-up.

  npm run lookup -- rebuild [--demo]`

await reportingProblems(async () => {
  const words = process.argv.slice(2)
  if (words[0] !== 'rebuild') throw new CommandProblem(usage)
  const started = await startParts(
    readConfig(process.env, { demo: words.includes('--demo') }),
    pino({ level: 'error' }, process.stderr),
  )
  try {
    process.stdout.write(`${await rebuildLookups(started.parts)} codes answer.\n`)
  } finally {
    await started.close()
  }
})
