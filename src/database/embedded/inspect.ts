import { Collections } from './collection/collections.ts'
import { checkCollection } from './collection/integrity.ts'
import { Slice } from './collection/slice.ts'
import { Store } from './storage/store.ts'
import { treeEnd, treeStart } from './storage/trees.ts'
import { decodeDocument } from './values/decode.ts'
import type { Document } from './values/value.ts'

/** A collection of a data file that nobody runs. */
export interface InspectedCollection {
  database: string
  name: string
  documents: number
  /** Sentences for people; empty when all is well. */
  errors: string[]
}

/**
 * Reads a whole data file that no server runs: checks documents and indexes, and shows every document.
 * @param folder has the file `data.mdb`
 * @throws UnusableData
 */
export async function inspectData(
  folder: string,
  look: (document: Document) => void = () => {},
): Promise<InspectedCollection[]> {
  const store = new Store(folder)
  try {
    const collections = new Collections(store)
    const inspected: InspectedCollection[] = []
    for (const { database, name } of collections.catalog.all()) {
      const collection = collections.find(database, name)
      if (!collection) continue
      const { documents, errors } = await checkCollection(collection, new Slice())
      const { tree } = collection.record
      const walk = store.walk({ start: treeStart(tree), end: treeEnd(tree), withValues: true })
      while (walk.next()) look(decodeDocument(walk.value!))
      inspected.push({ database, name, documents, errors })
    }
    return inspected.sort((a, b) => (`${a.database}.${a.name}` < `${b.database}.${b.name}` ? -1 : 1))
  } finally {
    await store.close()
  }
}
