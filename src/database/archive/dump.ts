import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Db } from 'mongodb'
import { archiveBody, archiveHead, type DumpedCollection } from './archive-format.ts'
import { fileNameOf } from './dump-folder.ts'
import { describeCollections } from './metadata.ts'

/** Called for every collection now and then. */
export type Progress = (collection: string, documents: number) => void

/** How many documents of how many collections. */
export interface DumpCounts {
  collections: number
  documents: number
}

/**
 * Writes a database as `mongodump` does: into one archive, compressed when the name ends in .gz, or into a folder when
 * it ends in /. Collections are read one after another, so what is written meanwhile may be in one and not in another.
 */
export async function dumpTo(place: string, db: Db, progress: Progress): Promise<DumpCounts> {
  const collections = await describeCollections(db)
  const counts = { collections: collections.length, documents: 0 }
  if (place.endsWith('/')) await dumpFolder(place, db, collections, counts, progress)
  else await dumpArchive(place, db, collections, counts, progress)
  return counts
}

async function dumpArchive(
  file: string,
  db: Db,
  collections: DumpedCollection[],
  counts: DumpCounts,
  progress: Progress,
): Promise<void> {
  const { version } = await db.command({ buildInfo: 1 })
  async function* bytes() {
    yield archiveHead(collections, version)
    for (const one of collections) yield* archiveBody(one, documentsOf(db, one, counts, progress))
  }
  const partial = `${file}.partial`
  const out = createWriteStream(partial, { mode: 0o600, flush: true })
  try {
    if (file.endsWith('.gz')) await pipeline(Readable.from(bytes()), createGzip(), out)
    else await pipeline(Readable.from(bytes()), out)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function dumpFolder(
  folder: string,
  db: Db,
  collections: DumpedCollection[],
  counts: DumpCounts,
  progress: Progress,
): Promise<void> {
  const into = join(folder, db.databaseName)
  await mkdir(into, { recursive: true, mode: 0o700 })
  for (const one of collections) {
    const stem = join(into, fileNameOf(one.name))
    await writeFile(`${stem}.metadata.json`, one.metadata, { mode: 0o600 })
    const out = createWriteStream(`${stem}.bson`, { mode: 0o600, flush: true })
    await pipeline(Readable.from(documentsOf(db, one, counts, progress)), out)
  }
}

async function* documentsOf(db: Db, { name, type }: DumpedCollection, counts: DumpCounts, progress: Progress) {
  if (type === 'view') return
  let done = 0
  const cursor = db.collection(name).find({}, { raw: true, hint: { $natural: 1 }, batchSize: 1000 })
  for await (const document of cursor) {
    yield document as unknown as Buffer
    counts.documents++
    if (++done % 1000 === 0) progress(name, done)
  }
  progress(name, done)
}
