/**
 * npm run spec: puts MongoDB's own specification tests to the embedded server (or to MONGODB_URI).
 *   --filter TEXT   only files and tests whose path or name has the text
 *   --json          the last line is {"passed":N,"failed":N,"skipped":N}
 */
import { parseArgs } from 'node:util'
import { reasonToSkip } from './applicability.ts'
import { folder, readTestFiles, type Test, type TestFile } from './format.ts'
import { runTest } from './run-test.ts'
import { startTestedServer, type TestedServer } from './server.ts'

const { values: options } = parseArgs({ options: { filter: { type: 'string' }, json: { type: 'boolean' } } })
const counts = { passed: 0, failed: 0, skipped: 0 }

async function runAll(files: TestFile[]): Promise<void> {
  const server = await startTestedServer()
  console.log(`MongoDB ${server.facts.version}, ${server.facts.topology}`)
  for (const file of files) for (const test of file.tests) await runOne(file, test, server)
  await server.stop()
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} do not apply`)
}

async function runOne(file: TestFile, test: Test, { facts, uri, client }: TestedServer): Promise<void> {
  const name = `${file.path}: ${test.description}`
  if (options.filter && !name.includes(options.filter)) return
  const reason = reasonToSkip(file, test, facts)
  if (reason) {
    counts.skipped++
    console.log(`skipped  ${name}: ${reason}`)
    return
  }
  const found = await runTest(file, test, uri, client)
  counts[found.length === 0 ? 'passed' : 'failed']++
  if (found.length > 0) console.log([`FAILED   ${name}`, ...found.map((text) => `           ${text}`)].join('\n'))
}

const files = readTestFiles()
if (files.length > 0) await runAll(files)
else console.log(`There are no specification tests in ${folder}: nothing is run.`)
if (options.json) console.log(JSON.stringify(counts))
process.exitCode = counts.failed > 0 ? 1 : 0
