import { expect } from 'chai'
import { reasonToSkip } from './applicability.ts'
import { folder, readTestFiles } from './format.ts'
import { runTest } from './run-test.ts'
import { startTestedServer, type TestedServer } from './server.ts'

/** Every file of MongoDB's specification tests; `npm run spec` tells more about each. */
describe("MongoDB's specification tests", () => {
  const files = readTestFiles()
  let server: TestedServer

  before(async function () {
    if (files.length === 0) {
      console.log(`      there are no specification tests in ${folder}`)
      this.skip()
    }
    server = await startTestedServer()
  })
  after(() => server?.stop())

  for (const file of files)
    it(file.path, async function () {
      const applying = file.tests.filter((test) => !reasonToSkip(file, test, server.facts))
      if (applying.length === 0) this.skip()
      const failures: Record<string, string[]> = {}
      for (const test of applying) {
        const found = await runTest(file, test, server.uri, server.client)
        if (found.length > 0) failures[test.description] = found
      }
      expect(failures).to.deep.equal({})
    })
})
