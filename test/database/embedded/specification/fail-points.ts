import type { MongoClient } from 'mongodb'
import type { Fields } from './format.ts'

/** Sets a fail point. */
export async function setFailPoint(internal: MongoClient, failPoint: Fields): Promise<void> {
  await internal.db('admin').command(failPoint)
}

/** Takes back the fail points that the operations of a test set. */
export async function clearFailPoints(internal: MongoClient, names: Iterable<string>): Promise<void> {
  for (const name of names) await setFailPoint(internal, { configureFailPoint: name, mode: 'off' })
}
