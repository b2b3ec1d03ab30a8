import type { MongoClient } from 'mongodb'
import type { CollectionData } from './format.ts'
import type { Known } from './known.ts'
import { differences } from './matching.ts'
import { mismatch } from './sameness.ts'

const majority = { writeConcern: { w: 'majority' as const } }

/** Replaces the collections by the given documents. */
export async function load(client: MongoClient, data: CollectionData[]): Promise<void> {
  for (const { databaseName, collectionName, createOptions, documents = [] } of data) {
    const database = client.db(databaseName)
    await database.dropCollection(collectionName, majority)
    if (documents.length === 0 || createOptions)
      await database.createCollection(collectionName, { ...createOptions, ...majority })
    if (documents.length > 0) await database.collection(collectionName).insertMany(documents, majority)
  }
}

/** In what the collections differ from how they should be now; documents in the order of `_id`. */
export async function differencesOfData(client: MongoClient, data: CollectionData[], known: Known): Promise<string[]> {
  const found: string[] = []
  for (const { databaseName, collectionName, documents = [] } of data) {
    const actual = await client.db(databaseName).collection(collectionName).find().sort({ _id: 1 }).toArray()
    found.push(...differencesOfDocuments(collectionName, documents, actual, known))
  }
  return found
}

function differencesOfDocuments(name: string, expected: object[], actual: object[], known: Known): string[] {
  if (actual.length !== expected.length) return [mismatch(`outcome of ${name}`, expected, actual)]
  return expected.flatMap((document, index) => {
    const path = `outcome of ${name}[${index}]`
    const order = Object.keys(document).join() === Object.keys(actual[index]).join()
    return [
      ...differences(document, actual[index], known, 'nested', path),
      ...(order ? [] : [mismatch(`${path} (order of fields)`, Object.keys(document), Object.keys(actual[index]))]),
    ]
  })
}
