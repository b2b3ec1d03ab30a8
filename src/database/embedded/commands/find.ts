import type { Collection } from '../collection/collection.ts'
import { readFilter } from '../collection/matching/filter.ts'
import { type Projection, readProjection } from '../collection/projection.ts'
import { type Hit, Query, type QueryRequest } from '../collection/query.ts'
import { readSort } from '../collection/sorting.ts'
import { Tail } from '../collection/tail.ts'
import { badValue, DatabaseError } from '../errors.ts'
import { decodeDocument } from '../values/decode.ts'
import { encodeDocument } from '../values/encode.ts'
import { type Document, isDocument, RawDocument } from '../values/value.ts'
import { batchBytes, type ResultStream, streamOf } from './cursors.ts'
import { pipelineResults } from './pipeline-results.ts'
import { reportScan } from './report-scan.ts'
import {
  type Command,
  collationFor,
  collectionName,
  countField,
  documentField,
  filterContext,
  type Request,
} from './request.ts'
import { findStages, isOnView } from './view-reads.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/find/ */
export const find: Command = async (request) => {
  const name = collectionName(request)
  const { body, server } = request
  const namespace = `${request.database}.${name}`
  const isSingle = body.get('singleBatch') === true || isNegative(body.get('batchSize'))
  const stream = isOnView(request, name) ? pipelineResults(request, name, findStages(body)) : findStream(request, name)
  const limit = Math.abs(countOrNegative(body, 'limit'))
  const batchSize = Math.abs(countOrNegative(body, 'batchSize', 101))
  const count = limit > 0 && isSingle ? limit : batchSize
  return server.cursors.start({ namespace, stream, count, isSingle, body }, request.slice)
}

function isNegative(value: unknown): boolean {
  return typeof value === 'number' && value < 0
}

function countOrNegative(body: Document, name: string, otherwise = 0): number {
  return isNegative(body.get(name)) ? Number(body.get(name)) : countField(body, name, otherwise)
}

function findStream(request: Request, name: string): ResultStream {
  const { body } = request
  for (const option of ['min', 'max', 'returnKey', 'showRecordId'])
    if (body.get(option)) throw new DatabaseError(238, `'${option}' is not supported by the embedded database`)
  const { query: question, projection } = readFind(request, name)
  const collection = request.server.collections.find(request.database, name)
  if (body.get('tailable') === true) return tailStream(collection, question, projection, body.get('awaitData') === true)
  if (!collection) return streamOf([])
  return new FindStream(request, collection, new Query(collection, question), projection)
}

/** The query and the projection of a find command. */
export function readFind(request: Request, name: string): { query: QueryRequest; projection: Projection | undefined } {
  const { body } = request
  const collation = collationFor(request, body.get('collation'), name)
  const context = filterContext(request, collation)
  const projectionFields = documentField(body, 'projection')
  const hint = body.get('hint')
  const limit = Math.abs(countOrNegative(body, 'limit'))
  const filter = readFilter(documentField(body, 'filter'), context)
  const projection = projectionFields.size > 0 ? readProjection(projectionFields, context, { filter }) : undefined
  return {
    projection,
    query: {
      filter,
      sort: readSort(body.get('sort')),
      skip: countField(body, 'skip', 0),
      limit: limit || Number.POSITIVE_INFINITY,
      hint: typeof hint === 'string' || isDocument(hint) ? hint : undefined,
      strings: context.strings,
      collation: collation?.name,
      needs: projection?.needs,
      allowDiskUse: body.get('allowDiskUse') !== false,
    },
  }
}

/** @throws BadValue (2) where there is no capped collection, or another order than that of insertion is wanted */
function tailStream(
  collection: Collection | undefined,
  question: QueryRequest,
  projection: Projection | undefined,
  isWaiting: boolean,
): ResultStream {
  if (collection?.record.options.get('capped') !== true)
    throw badValue('tailable cursor requested on non capped collection')
  if (question.sort.length > 0) throw badValue('cannot use tailable option with a sort')
  if (isWaiting) throw new DatabaseError(238, "'awaitData' is not supported by the embedded database")
  const tail = new Tail(collection, question.filter)
  return {
    next: async (count, slice) => {
      const documents: RawDocument[] = []
      let size = 0
      const take = (bytes: Buffer): boolean => {
        const shown = projection ? encodeDocument(projection.apply(decodeDocument(bytes))) : bytes
        documents.push(new RawDocument(shown))
        size += shown.length
        return documents.length < count && size < batchBytes - shown.length
      }
      await tail.run(take, slice)
      return { documents, isLast: false }
    },
  }
}

class FindStream implements ResultStream {
  private readonly request: Request
  private readonly collection: Collection
  private readonly query: Query
  private readonly bytesOf: (hit: Hit) => Buffer

  constructor(request: Request, collection: Collection, query: Query, projection: Projection | undefined) {
    this.request = request
    this.collection = collection
    this.query = query
    this.bytesOf = writerFor(projection)
  }

  async next(count: number, slice: Request['slice']) {
    const documents: RawDocument[] = []
    let size = 0
    const take = (hit: Hit): boolean => {
      const document = this.bytesOf(hit)
      documents.push(new RawDocument(document))
      size += document.length
      return documents.length < count && size < batchBytes - document.length
    }
    const isLast = await this.query.run(take, slice)
    reportScan(this.request, this.collection, this.query)
    return { documents, isLast }
  }
}

/** Without projection the stored bytes go out as they are. */
function writerFor(projection: Projection | undefined): (hit: Hit) => Buffer {
  if (!projection) return ({ bytes }) => Buffer.from(bytes.subarray(0, bytes.length))
  if (projection.needs) return ({ fields }) => encodeDocument(projection.apply(fields))
  return ({ bytes }) => encodeDocument(projection.apply(decodeDocument(bytes)))
}
