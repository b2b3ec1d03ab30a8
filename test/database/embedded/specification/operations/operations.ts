import { AbstractCursor, ClientSession, Collection, Db, GridFSBucket, MongoClient } from 'mongodb'
import type { Entities } from '../entities.ts'
import type { Fields, Operation } from '../format.ts'
import { bucketOperations } from './bucket.ts'
import { call } from './call.ts'
import { clientBulkWrite } from './client.ts'
import { collectionOperations, runOnCollection } from './collection.ts'
import { databaseOperations } from './database.ts'
import { runnerOperations } from './test-runner.ts'

const cursorMethods: Record<string, string> = {
  iterateOnce: 'tryNext',
  iterateUntilDocumentOrError: 'next',
  close: 'close',
}

/** Does one operation of a test; answers its result. @throws what the driver throws, or an Error for unknown ones */
export async function runOperation(operation: Operation, entities: Entities, internal: MongoClient): Promise<unknown> {
  const { name, object } = operation
  const given = argumentsOf(operation, entities)
  if (object === 'testRunner') return known(runnerOperations[name], operation)(given, entities, internal)
  const target = entities.value(object)
  if (target instanceof Collection) {
    known(collectionOperations[name], operation)
    return runOnCollection(operation, given, entities)
  }
  if (target instanceof Db) return known(databaseOperations[name], operation)(given, operation, entities)
  if (target instanceof GridFSBucket) return known(bucketOperations[name], operation)(given, operation, entities)
  if (target instanceof MongoClient && name === 'clientBulkWrite') return clientBulkWrite(given, operation, entities)
  if (target instanceof ClientSession && name === 'endSession') return target.endSession()
  if (target instanceof AbstractCursor) return call(target, known(cursorMethods[name], operation), [], given)
  return known(undefined, operation)
}

function known<Value>(value: Value | undefined, { name, object }: Operation): Value {
  if (value === undefined) throw new Error(`the runner does not know the operation ${name} of ${object}`)
  return value
}

/** The arguments, with the session itself in place of its name. */
function argumentsOf(operation: Operation, entities: Entities): Fields {
  const given = operation.arguments ?? {}
  if (typeof given.session !== 'string' || operation.object === 'testRunner') return given
  return { ...given, session: entities.session(given.session) }
}
