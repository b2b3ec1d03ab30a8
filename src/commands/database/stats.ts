import type { Progress } from '../../database/archive/dump.ts'
import { wholeNumber } from '../../language/format.ts'
import type { ToolDatabase } from '../open-database.ts'
import { say, showProgress } from '../say.ts'

interface CollectionStats {
  name: string
  documents: number
  bytes: number
  indexes: number
}

/** Prints what is in the database, as a table or as one JSON object. */
export async function showStats({ client, db, embedded }: ToolDatabase, asJson: boolean): Promise<void> {
  const list = (await db.listCollections({}, { nameOnly: true }).toArray()).filter(({ type }) => type !== 'view')
  const collections: CollectionStats[] = []
  const progress = showProgress('documents measured')
  for (const { name } of list) collections.push(await statsOf(db, name, progress))
  collections.sort((a, b) => b.bytes - a.bytes)
  const pages = embedded ? await client.db('admin').command({ storeStats: 1 }) : undefined
  const file = pages && { bytes: pages.bytes, pageSize: pages.pageSize, pages: pages.used, freePages: pages.free }
  if (asJson) return say(JSON.stringify({ collections, file }))
  row('collection', ['documents', 'bytes', 'indexes'])
  for (const { name, documents, bytes, indexes } of collections)
    row(
      name,
      [documents, bytes, indexes].map((count) => wholeNumber(count, 'vi')),
    )
  if (!file) return
  const [bytes, used, free] = [file.bytes, file.pages, file.freePages].map((count) => wholeNumber(count, 'vi'))
  say(`\nfile: ${bytes} bytes, ${used} pages of ${file.pageSize} bytes in use, ${free} free`)
}

async function statsOf(db: ToolDatabase['db'], name: string, progress: Progress): Promise<CollectionStats> {
  const collection = db.collection(name)
  let [documents, bytes] = [0, 0]
  for await (const document of collection.find({}, { raw: true, batchSize: 1000 })) {
    documents++
    bytes += (document as unknown as Buffer).length
  }
  const indexes = (await collection.listIndexes().toArray()).length
  progress(name, documents)
  return { name, documents, bytes, indexes }
}

function row(name: string, cells: string[]): void {
  say(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(16)).join('')}`)
}
