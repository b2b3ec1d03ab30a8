import { commandWithValidation, withNullIds, withoutAdditions } from '../driver-gaps.ts'
import type { Entities } from '../entities.ts'
import type { Fields, Operation } from '../format.ts'
import { call } from './call.ts'

/** The operations of a collection, with the arguments that the driver takes one by one. */
export const collectionOperations: Record<string, readonly string[]> = {
  aggregate: ['pipeline'],
  bulkWrite: ['requests'],
  count: ['filter'],
  countDocuments: ['filter'],
  createIndex: ['keys'],
  deleteMany: ['filter'],
  deleteOne: ['filter'],
  distinct: ['fieldName', 'filter'],
  dropIndex: ['name'],
  dropIndexes: [],
  estimatedDocumentCount: [],
  find: ['filter'],
  findOne: ['filter'],
  findOneAndDelete: ['filter'],
  findOneAndReplace: ['filter', 'replacement'],
  findOneAndUpdate: ['filter', 'update'],
  insertMany: ['documents'],
  insertOne: ['document'],
  listIndexes: [],
  rename: ['to'],
  replaceOne: ['filter', 'replacement'],
  updateMany: ['filter', 'update'],
  updateOne: ['filter', 'update'],
}

/** Does an operation of a collection. */
export async function runOnCollection(operation: Operation, given: Fields, entities: Entities): Promise<unknown> {
  const { name } = operation
  const collection = entities.collection(operation.object)
  const command = commandWithValidation(name, collection, given)
  if (command) return collection.db.command(command)
  const options = typeof given.returnDocument === 'string' ? { returnDocument: given.returnDocument.toLowerCase() } : {}
  const names = collectionOperations[name]
  return withoutAdditions(await call(collection, name, names, withNullIds({ ...given, ...options })))
}
