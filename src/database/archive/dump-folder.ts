import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import type { ArchivePart, DumpedCollection } from './archive-format.ts'
import { BadDump, ByteReader } from './byte-reader.ts'

/** Names of files in mongodump's folders: letters that a file system may not take are percent-encoded. */
export function fileNameOf(collection: string): string {
  return encodeURIComponent(collection)
}

/** Reads a folder that mongodump made (DATABASE/COLLECTION.bson and .metadata.json, or .gz). @throws BadDump */
export async function* readDumpFolder(folder: string): AsyncGenerator<ArchivePart> {
  const found: { collection: DumpedCollection; file: string | undefined }[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && /\.(bson|metadata\.json)(\.gz)?$/.test(entry.name))
      throw new BadDump('it must be the folder that has the folders of databases in it')
    if (entry.isDirectory()) found.push(...(await collectionsIn(folder, entry.name)))
  }
  if (found.length === 0) throw new BadDump('there is no collection in it')
  for (const { collection } of found) yield { kind: 'collection', collection }
  for (const { collection, file } of found) if (file) yield* documentsOf(collection, file)
}

async function collectionsIn(folder: string, database: string) {
  const names = (await readdir(join(folder, database))).sort()
  const stems = new Set(
    names.flatMap((name) => /^(.+?)\.(?:bson|metadata\.json)(?:\.gz)?$/.exec(name)?.slice(1, 2) ?? []),
  )
  return Promise.all(
    [...stems].map(async (stem) => {
      const metadata = await textOf(join(folder, database, `${stem}.metadata.json`))
      const { collectionName, type } = parsed(metadata, stem)
      const collection = {
        database,
        name: collectionName ?? decodeURIComponent(stem),
        metadata,
        type: type ?? 'collection',
      }
      const plain = join(folder, database, `${stem}.bson`)
      const file = [plain, `${plain}.gz`].find((path) => existsSync(path))
      return { collection, file }
    }),
  )
}

function parsed(metadata: string, stem: string): { collectionName?: string; type?: string } {
  try {
    return metadata === '' ? {} : JSON.parse(metadata)
  } catch {
    throw new BadDump(`${stem}.metadata.json is no JSON`)
  }
}

async function textOf(path: string): Promise<string> {
  if (existsSync(path)) return readFile(path, 'utf8')
  return existsSync(`${path}.gz`) ? gunzipSync(await readFile(`${path}.gz`)).toString() : ''
}

async function* documentsOf({ database, name }: DumpedCollection, file: string): AsyncGenerator<ArchivePart> {
  const stream = createReadStream(file)
  const reader = new ByteReader(file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream)
  for (let bytes = await reader.document(); bytes; bytes = await reader.document())
    yield { kind: 'document', database, name, bytes }
}
