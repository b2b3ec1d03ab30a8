import { expect } from 'chai'
import type { Document, FindOptions } from 'mongodb'
import { failureOf, type Running } from '../running.ts'

/** How a suite tries filters: documents get the ids 0, 1, … in their order. */
export interface Filtering {
  /** Ids of the documents that the filter finds. */
  found(documents: Document[], filter: Document, options?: FindOptions): Promise<number[]>
  /** Ids of all documents in the order of a sort. */
  sorted(values: unknown[], direction: 1 | -1, options?: FindOptions): Promise<number[]>
  /** One test for each case of a page of the manual: documents, filter and the ids found. */
  finds(page: string, cases: [string, Document[], Document, number[]][]): void
  /** One test for each filter and the code that refuses it. */
  refuses(cases: [Document, number][]): void
}

/** Filters tried over the wire against the running database. */
export function filtering(running: Running): Filtering {
  async function fill(documents: Document[]) {
    const things = running.db.collection<Document>('filtered')
    await things.deleteMany({})
    await things.insertMany(documents.map((document, place) => ({ _id: place as never, ...document })))
    return things
  }
  const found = async (documents: Document[], filter: Document, options: FindOptions = {}) => {
    const things = await fill(documents)
    return (await things.find(filter, options).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id))
  }
  return {
    found,
    sorted: async (values, direction, options = {}) => {
      const things = await fill(values.map((a) => (a === undefined ? {} : { a })))
      return (await things.find({}, options).sort({ a: direction }).toArray()).map(({ _id }) => Number(_id))
    },
    finds: (page, cases) =>
      describe(`https://www.mongodb.com/docs/v8.0/${page}/`, () => {
        for (const [what, documents, filter, ids] of cases)
          it(what, async () => {
            expect(await found(documents, filter)).to.deep.equal(ids)
          })
      }),
    refuses: (cases) => {
      for (const [filter, code] of cases)
        it(`refuses ${JSON.stringify(filter)}`, async () => {
          expect((await failureOf(running.db.collection('filtered').findOne(filter))).code).to.equal(code)
        })
    },
  }
}
