import { BSON, type Db, type Document } from 'mongodb'
import type { DumpedCollection } from './archive-format.ts'
import { BadDump } from './byte-reader.ts'

/** All collections and views of a database, as mongodump tells of them; system collections are left out. */
export async function describeCollections(db: Db): Promise<DumpedCollection[]> {
  const list = await db.listCollections({}, { nameOnly: false }).toArray()
  const own = list.filter(({ name }) => !name.startsWith('system.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  return Promise.all(
    own.map(async (entry) => {
      const { name, type = 'collection', options = {}, info } = entry as Document & { name: string }
      const indexes = type === 'view' ? [] : await db.collection(name).listIndexes().toArray()
      const uuid = info?.uuid?.toString('hex') as string | undefined
      const metadata = BSON.EJSON.stringify({ options, indexes, uuid, collectionName: name, type }, { relaxed: false })
      return { database: db.databaseName, name, metadata, type }
    }),
  )
}

/** What has to be made again for a collection. @throws BadDump */
export function readMetadata({ name, metadata }: DumpedCollection): { options: Document; indexes: Document[] } {
  if (metadata === '') return { options: {}, indexes: [] }
  let parsed: Document
  try {
    parsed = BSON.EJSON.parse(metadata, { relaxed: false })
  } catch {
    throw new BadDump(`the metadata of ${name} cannot be read`)
  }
  // autoIndexId is no option any more, ns has not been stored since MongoDB 4.4.
  const { autoIndexId: _, ...options } = (parsed.options ?? {}) as Document
  const indexes = ((parsed.indexes ?? []) as Document[]).map(({ ns: _ns, ...index }) => index)
  return { options, indexes: indexes.filter((index) => index.name !== '_id_') }
}
