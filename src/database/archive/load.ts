import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { type Db, type Document, MongoServerError } from 'mongodb'
import { decodeDocument } from '../embedded/values/decode.ts'
import { type ArchivePart, type DumpedCollection, readArchive } from './archive-format.ts'
import { BadDump } from './byte-reader.ts'
import type { DumpCounts, Progress } from './dump.ts'
import { readDumpFolder } from './dump-folder.ts'
import { readMetadata } from './metadata.ts'

const documentsAtOnce = 1000
const bytesAtOnce = 8 * 1024 * 1024

export interface LoadOptions {
  /** Drops the collections that are in the dump; otherwise the database must be empty. */
  drop: boolean
  /** Which database of the dump; needed only when it has several. */
  from?: string
  progress: Progress
}

/**
 * Reads what mongodump or `dumpTo` wrote into a database. The whole dump is read and checked before anything is
 * changed. Indexes are built after the documents.
 * @throws BadDump
 */
export async function loadFrom(place: string, db: Db, { drop, from, progress }: LoadOptions): Promise<DumpCounts> {
  const { collections, database } = await survey(place, from)
  if (!drop) await refuseNonEmpty(db)
  for (const one of collections) {
    if (drop) await db.dropCollection(one.name)
    await make(one.name, () => db.command({ create: one.name, ...readMetadata(one).options }))
  }
  const documents = await insertAll(place, db, database, progress)
  for (const one of collections) {
    const { indexes } = readMetadata(one)
    if (indexes.length > 0) await make(one.name, () => db.command({ createIndexes: one.name, indexes }))
  }
  return { collections: collections.length, documents }
}

/** What the server cannot make, such as a text index on the embedded database, is told in its words. */
async function make(name: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error
    throw new BadDump(`${name} or one of its indexes cannot be made (${error.message})`)
  }
}

/** Opens an archive, gzipped or not, or a folder. */
async function* partsOf(place: string): AsyncGenerator<ArchivePart> {
  if ((await stat(place)).isDirectory()) return yield* readDumpFolder(place)
  const stream = createReadStream(place, { highWaterMark: 256 * 1024 })
  const source = (await isGzipped(place)) ? stream.pipe(createGunzip()) : stream
  try {
    yield* readArchive(source)
  } catch (error) {
    const { code } = error as { code?: string }
    throw code?.startsWith('Z_') ? new BadDump('its compression is damaged or cut off') : error
  } finally {
    stream.destroy()
  }
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/** Reads all once: what is in it, and that it is whole. */
async function survey(place: string, from: string | undefined) {
  const collections: DumpedCollection[] = []
  for await (const part of partsOf(place)) {
    if (part.kind === 'collection') collections.push(part.collection)
    else refuseUnreadable(part.name, part.bytes)
  }
  const own = collections.filter(({ name, database }) => database !== '' && !name.startsWith('system.'))
  const databases = new Set(own.map(({ database }) => database).filter((name) => name !== 'admin' && name !== 'config'))
  const [only] = databases
  const database = from ?? (databases.size === 1 ? only : undefined)
  if (database === undefined || !own.some((one) => one.database === database))
    throw new BadDump(`it has the databases ${[...databases].join(', ') || '(none)'}; name one of them with --from`)
  return { database, collections: own.filter((one) => one.database === database) }
}

function refuseUnreadable(name: string, bytes: Buffer): void {
  try {
    decodeDocument(bytes)
  } catch (error) {
    throw new BadDump(`a document of ${name} cannot be read (${error instanceof Error ? error.message : error})`)
  }
}

async function refuseNonEmpty(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
    if ((await db.collection(name).estimatedDocumentCount()) > 0)
      throw new BadDump(
        `the database ${db.databaseName} has documents already (${name}); add --drop to replace the collections of the dump`,
      )
  await db.dropDatabase()
}

async function insertAll(place: string, db: Db, database: string, progress: Progress): Promise<number> {
  let total = 0
  let batch: { name: string; documents: Map<string, unknown>[]; bytes: number } | undefined
  const flush = async () => {
    if (!batch) return
    await insert(db, batch.name, batch.documents)
    total += batch.documents.length
    progress(batch.name, total)
    batch = undefined
  }
  for await (const part of partsOf(place)) {
    if (part.kind === 'collection' || part.database !== database || part.name.startsWith('system.')) continue
    if (batch && (batch.name !== part.name || batch.documents.length >= documentsAtOnce || batch.bytes > bytesAtOnce))
      await flush()
    batch ??= { name: part.name, documents: [], bytes: 0 }
    batch.documents.push(decodeDocument(part.bytes))
    batch.bytes += part.bytes.length
  }
  await flush()
  return total
}

/** Maps keep the order of fields and the type of numbers; the driver's insertMany would not measure them rightly. */
async function insert(db: Db, name: string, documents: Map<string, unknown>[]): Promise<void> {
  const reply = await db.command({ insert: name, documents: documents as unknown as Document[], ordered: true })
  const [first] = (reply.writeErrors ?? []) as { errmsg: string }[]
  if (first) throw new BadDump(`a document of ${name} was refused: ${first.errmsg}`)
}
