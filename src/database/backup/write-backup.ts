import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Db, MongoClient } from 'mongodb'
import { pack as newPack, type Pack } from 'tar-stream'
import { dumpTo } from '../archive/dump.ts'
import { describeCollections } from '../archive/metadata.ts'
import { inspectData } from '../embedded/inspect.ts'
import type { Document, Value } from '../embedded/values/value.ts'
import { archiveName, BadBackup, type Manifest, manifestName, measured, snapshotName, uploadHash } from './manifest.ts'

/** What a backup is made of. */
export interface BackupSource {
  client: MongoClient
  db: Db
  embedded: boolean
  uploadsFolder: string
}

export interface BackupResult {
  manifest: Manifest
  bytes: number
  /** Files that records refer to and that are not in the uploads folder. */
  missing: string[]
}

/**
 * Writes database and uploads into one tar file (gzipped when the name ends in .gz) while the server runs. The
 * embedded database is taken as of one moment and checked; then the uploads, which are named by their content and
 * are there before a record refers to them. The key of the vault is not in it.
 * @throws BadBackup when the data itself is damaged
 */
export async function writeBackup(file: string, source: BackupSource): Promise<BackupResult> {
  const work = await mkdtemp(`${file}.work-`)
  const partial = `${file}.partial`
  try {
    const database = source.embedded ? await takeSnapshot(source, work) : await takeArchive(source, work)
    const pack = newPack()
    const out = createWriteStream(partial, { mode: 0o600, flush: true })
    const written = file.endsWith('.gz') ? pipeline(pack, createGzip(), out) : pipeline(pack, out)
    const filled = fill(pack, database, source.uploadsFolder).catch((error: Error) => {
      pack.destroy(error)
      throw error
    })
    const [manifest] = await Promise.all([filled, written])
    await rename(partial, file)
    const there = new Set(manifest.parts.map(({ name }) => uploadHash(name)))
    const missing = [...database.references].filter((hash) => !there.has(hash))
    return { manifest, bytes: (await stat(file)).size, missing }
  } finally {
    await rm(work, { recursive: true, force: true })
    await rm(partial, { force: true })
  }
}

interface TakenDatabase {
  kind: Manifest['kind']
  path: string
  name: string
  collections: Manifest['collections']
  references: Set<string>
}

async function takeSnapshot({ client }: BackupSource, work: string): Promise<TakenDatabase> {
  const { path: copy } = await client.db('admin').command({ copyStore: 1 })
  const path = join(work, 'data.mdb')
  await move(copy, path)
  const references = new Set<string>()
  const inspected = await inspectData(work, (document) => collectReferences(document, references))
  const broken = inspected.find(({ errors }) => errors.length > 0)
  if (broken) throw new BadBackup(`the collection ${broken.name} is damaged: ${broken.errors.join(' ')}`)
  const collections = inspected.map(({ database, name, documents }) => ({ database, name, documents }))
  return { kind: 'snapshot', path, name: snapshotName, collections, references }
}

async function takeArchive({ db }: BackupSource, work: string): Promise<TakenDatabase> {
  const path = join(work, 'dump.archive')
  const counts = new Map((await describeCollections(db)).map(({ name }) => [name, 0]))
  await dumpTo(path, db, (name, documents) => counts.set(name, documents))
  const collections = [...counts].map(([name, documents]) => ({ database: db.databaseName, name, documents }))
  return { kind: 'archive', path, name: archiveName, collections, references: new Set() }
}

/** The data folder and the backup may be on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await pipeline(createReadStream(from), createWriteStream(to, { mode: 0o600 }))
    await rm(from)
  }
}

/** Records keep the content hash of a file in a field named `hash`. */
function collectReferences(value: Value, references: Set<string>, name?: string): void {
  if (name === 'hash' && typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) references.add(value)
  else if (Array.isArray(value)) for (const one of value) collectReferences(one, references, name)
  else if (value instanceof Map) for (const [field, one] of value as Document) collectReferences(one, references, field)
}

async function fill(pack: Pack, database: TakenDatabase, uploadsFolder: string): Promise<Manifest> {
  const parts: Manifest['parts'] = [await addFile(pack, database.name, database.path)]
  for (const name of await uploadNames(uploadsFolder)) {
    const part = await addFile(pack, name, join(uploadsFolder, name.slice('uploads/'.length))).catch(unlessGone)
    if (part && part.sha256 !== uploadHash(name)) throw new BadBackup(`the uploaded file ${name} is damaged`)
    if (part) parts.push(part)
  }
  const { kind, collections } = database
  const takenAt = new Date().toISOString()
  const manifest: Manifest = { format: 'tiepdan-backup', version: 1, takenAt, kind, collections, parts }
  pack.entry({ name: manifestName, mode: 0o600 }, JSON.stringify(manifest, null, 1))
  pack.finalize()
  return manifest
}

async function uploadNames(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(unlessGone)
  return (names ?? [])
    .map((name) => `uploads/${name.replaceAll('\\', '/')}`)
    .filter((name) => uploadHash(name))
    .sort()
}

/** A file that nothing refers to any more may be removed at any time. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

async function addFile(pack: Pack, name: string, path: string): Promise<Manifest['parts'][number]> {
  const { size } = await stat(path)
  const entry = pack.entry({ name, size, mode: 0o600 })
  let part: Manifest['parts'][number] | undefined
  const source = measured(createReadStream(path), (found) => {
    part = { name, ...found }
  })
  await pipeline(Readable.from(source, { objectMode: false }), entry)
  return part!
}
