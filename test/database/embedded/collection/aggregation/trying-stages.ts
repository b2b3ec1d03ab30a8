import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, type Running } from '../../running.ts'

/** Collections to be filled before a pipeline, by name. */
export type Given = Record<string, Document[]>

/** How a suite tries stages: each page of the manual with its documents, pipelines and what they give. */
export interface Trying {
  /** What the pipeline gives on `on`, with these collections filled. */
  results(given: Given, on: string, pipeline: Document[], options?: Document): Promise<Document[]>
  /** One test for each case of a page: pipeline and documents. */
  gives(page: string, given: Given, on: string, cases: [string, Document[], Document[]][]): void
  /** One test for each pipeline and the code that refuses it, with no document there to meet it. */
  refuses(cases: [Document[], number][]): void
}

/** Stages tried over the wire against the running database. */
export function tryingStages(running: Running): Trying {
  async function fill(given: Given) {
    for (const [name, documents] of Object.entries(given)) {
      await running.db.collection(name).deleteMany({})
      if (documents.length > 0) await running.db.collection(name).insertMany(documents)
    }
  }
  const results = async (given: Given, on: string, pipeline: Document[], options: Document = {}) => {
    await fill(given)
    return running.db.collection(on).aggregate(pipeline, options).toArray()
  }
  return {
    results,
    gives: (page, given, on, cases) =>
      describe(`https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/${page}/`, () => {
        before(() => fill(given))
        for (const [what, pipeline, expected] of cases)
          it(what, async () => {
            expect(await running.db.collection(on).aggregate(pipeline).toArray()).to.deep.equal(expected)
          })
      }),
    refuses: (cases) => {
      for (const [pipeline, code] of cases)
        it(`refuses ${JSON.stringify(pipeline)} with ${code}`, async () => {
          expect((await failureOf(running.db.collection('nothing').aggregate(pipeline).toArray())).code).to.equal(code)
        })
    },
  }
}
