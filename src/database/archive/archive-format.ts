import { BSON } from 'mongodb'
import { BadDump, ByteReader } from './byte-reader.ts'
import { Crc64 } from './crc64.ts'

/**
 * The format of `mongodump --archive`, version 0.1
 * (https://github.com/mongodb/mongo-tools/blob/master/common/archive/spec.md): a magic number, a header, a document
 * with the metadata of each collection, a terminator; then segments of documents, each after a header that names the
 * collection and before a terminator. A header with EOF ends a collection and has the CRC-64 of all its documents.
 */
const magic = Buffer.from([0x6d, 0xe2, 0x99, 0x81])
const terminator = Buffer.from([0xff, 0xff, 0xff, 0xff])
const version = '0.1'

/** A collection as a dump tells of it. */
export interface DumpedCollection {
  database: string
  name: string
  /** Extended JSON: options, indexes, uuid, collectionName, type; empty where mongodump had nothing to tell. */
  metadata: string
  type: string
}

/** The bytes before the first segment. */
export function archiveHead(collections: readonly DumpedCollection[], serverVersion: string): Buffer {
  const header = { concurrent_collections: 1, version, server_version: serverVersion, tool_version: '100.10.0' }
  const metadata = collections.map(({ database, name, metadata: text, type }) =>
    BSON.serialize({ db: database, collection: name, metadata: text, size: 0, type }),
  )
  return Buffer.concat([magic, BSON.serialize(header), ...metadata, terminator])
}

/** The bytes of one whole collection, with the marks around its documents. */
export async function* archiveBody(
  { database, name }: Pick<DumpedCollection, 'database' | 'name'>,
  documents: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const crc = new Crc64()
  let isEmpty = true
  for await (const document of documents) {
    if (isEmpty) yield namespaceHeader(database, name, false, 0n)
    isEmpty = false
    crc.add(document)
    yield document
  }
  if (!isEmpty) yield terminator
  yield namespaceHeader(database, name, true, crc.value)
  yield terminator
}

function namespaceHeader(db: string, collection: string, isEnd: boolean, crc: bigint): Buffer {
  return Buffer.from(BSON.serialize({ db, collection, EOF: isEnd, CRC: BSON.Long.fromBigInt(crc) }))
}

/** What an archive has, in its order; all metadata first. */
export type ArchivePart =
  | { kind: 'collection'; collection: DumpedCollection }
  | { kind: 'document'; database: string; name: string; bytes: Buffer }

/** Reads an archive bit by bit and checks it to its end. @throws BadDump */
export async function* readArchive(source: AsyncIterable<Buffer>): AsyncGenerator<ArchivePart> {
  const reader = new ByteReader(source)
  if (!(await reader.take(4))?.equals(magic)) throw new BadDump('it is no archive of mongodump')
  const header = await reader.document()
  const found = header && String(BSON.deserialize(header).version)
  if (found !== version) throw new BadDump(`it is an archive of version ${found}; only ${version} is known`)
  const open = new Map<string, Crc64>()
  for (let bytes = await next(reader); bytes; bytes = await next(reader)) {
    const collection = collectionOf(bytes)
    open.set(`${collection.database}.${collection.name}`, new Crc64())
    yield { kind: 'collection', collection }
  }
  yield* segments(reader, open)
  const [unended] = open.keys()
  if (unended !== undefined) throw new BadDump(`it is cut off: ${unended} has no end`)
}

async function* segments(reader: ByteReader, open: Map<string, Crc64>): AsyncGenerator<ArchivePart> {
  for (let header = await reader.document(); header; header = await reader.document()) {
    const { db, collection, EOF: isEnd, CRC: stored } = BSON.deserialize(header, { useBigInt64: true })
    const namespace = `${db}.${collection}`
    const crc = open.get(namespace)
    if (!crc) throw new BadDump(`it has documents of ${namespace}, which it does not announce`)
    for (let bytes = await next(reader); bytes; bytes = await next(reader)) {
      crc.add(bytes)
      yield { kind: 'document', database: db, name: collection, bytes }
    }
    if (isEnd !== true) continue
    if (BigInt(stored) !== crc.value) throw new BadDump(`the documents of ${namespace} do not have their checksum`)
    open.delete(namespace)
  }
}

/** The next document before a terminator. */
async function next(reader: ByteReader): Promise<Buffer | undefined> {
  const start = await reader.take(4)
  if (!start) throw new BadDump('it is cut off')
  return start.equals(terminator) ? undefined : reader.document(start)
}

function collectionOf(bytes: Buffer): DumpedCollection {
  const { db, collection, metadata, type } = BSON.deserialize(bytes)
  if (typeof db !== 'string' || typeof collection !== 'string') throw new BadDump('it has a collection without a name')
  return { database: db, name: collection, metadata: String(metadata ?? ''), type: String(type || 'collection') }
}
