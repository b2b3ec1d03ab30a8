import { storableBytes } from '../collection/storable.ts'
import { checkDocument } from '../collection/validation.ts'
import { DatabaseError } from '../errors.ts'
import { decodeDocument } from '../values/decode.ts'
import { largestDocument } from '../values/encode.ts'
import { documentOf, RawDocument, type Value } from '../values/value.ts'
import { type Command, collectionName, isValidationBypassed, type Request } from './request.ts'
import { runStatements, type Statement, writeErrors } from './statements.ts'

const mostDocuments = 100_000

/** https://www.mongodb.com/docs/v7.0/reference/command/insert/ */
export const insert: Command = async (request) => {
  const name = collectionName(request)
  const documents = request.body.get('documents')
  if (!Array.isArray(documents) || documents.length === 0 || documents.length > mostDocuments)
    throw new DatabaseError(16, `Write batch sizes must be between 1 and ${mostDocuments}`)
  const statements = documents.map((document) => insertStatement(request, name, document))
  const isOrdered = request.body.get('ordered') !== false
  const { results, errors } = await runStatements(request.server, statements, isOrdered, request.slice)
  return documentOf({ n: results.filter((done) => done === 1).length, writeErrors: writeErrors(errors) })
}

/** The insertion of one document; answers 1. */
export function insertStatement(request: Request, name: string, document: Value): Statement<number> {
  const work = () => {
    const bytes = storableBytes(bytesOf(document))
    const collection = request.server.collections.findOrCreate(request.database, name)
    checkDocument(collection, isValidationBypassed(request), () => ({ after: decodeDocument(bytes) }))
    collection.insert(bytes)
    return 1
  }
  return { atOnce: work, inTurns: async () => work() }
}

function bytesOf(document: Value): Buffer {
  if (!(document instanceof RawDocument)) throw new DatabaseError(14, 'a document to insert is no object')
  if (document.bytes.length > largestDocument)
    throw new DatabaseError(
      10334,
      `object to insert too large. size in bytes: ${document.bytes.length}, max size: ${largestDocument}`,
    )
  return document.bytes
}
