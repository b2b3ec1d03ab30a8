import type { Collection, Db } from 'mongodb'
import { benchLetter, ordinaryIndexes, searchIndex } from './letters.ts'

const batch = 500

/** The collections that are measured. */
export interface Filled {
  /** So many letters with three ordinary indexes. */
  letters: Collection
  /** 10,000 of them with the index of words beside these. */
  searched: Collection
}

/** Fills the collections, or takes them as an earlier run has left them. */
export async function fill(db: Db, size: number): Promise<Filled> {
  const letters = db.collection('letters')
  const searched = db.collection('searched')
  await letters.createIndexes(ordinaryIndexes)
  await searched.createIndexes([...ordinaryIndexes, searchIndex])
  await fillOne(letters, size)
  await fillOne(searched, 10_000)
  return { letters, searched }
}

async function fillOne(collection: Collection, size: number): Promise<void> {
  let next = await collection.estimatedDocumentCount()
  const filler = async () => {
    while (next < size) {
      const first = next
      next = Math.min(size, first + batch)
      const documents = Array.from({ length: next - first }, (_, at) => benchLetter(first + at, size))
      await collection.insertMany(documents as never[], { ordered: false })
    }
  }
  await Promise.all([filler(), filler()])
}
