/**
 * npm run spec: puts MongoDB's own specification tests to the embedded server (or to MONGODB_URI).
 *   --filter TEXT   only files and tests whose path or name has the text
 *   --json          the last line is {"passed":N,"failed":N,"skipped":N}
 */
import { parseArgs } from 'node:util'
import { reasonAgainst } from './applicability.ts'
import { folder, readTestFiles } from './format.ts'
import { runTest } from './run-test.ts'
import { startTestedServer } from './server.ts'

const { values: options } = parseArgs({ options: { filter: { type: 'string' }, json: { type: 'boolean' } } })
const files = readTestFiles()
if (files.length === 0) console.log(`There are no specification tests in ${folder}: nothing is run.`)

const server = await startTestedServer()
const counts = { passed: 0, failed: 0, skipped: 0 }
console.log(`MongoDB ${server.facts.version}, ${server.facts.topology}`)
for (const file of files)
  for (const test of file.tests) {
    const name = `${file.path}: ${test.description}`
    if (options.filter && !name.includes(options.filter)) continue
    const reason =
      test.skipReason ??
      reasonAgainst(file.runOnRequirements, server.facts) ??
      reasonAgainst(test.runOnRequirements, server.facts)
    if (reason) {
      counts.skipped++
      console.log(`skipped  ${name}: ${reason}`)
      continue
    }
    const found = await runTest(file, test, server.uri, server.client)
    counts[found.length === 0 ? 'passed' : 'failed']++
    if (found.length > 0) console.log([`FAILED   ${name}`, ...found.map((text) => `           ${text}`)].join('\n'))
  }
await server.stop()
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} do not apply`)
if (options.json) console.log(JSON.stringify(counts))
process.exitCode = counts.failed > 0 ? 1 : 0
