import type { ReadPreferenceMode, RunCommandCursor, RunCursorCommandOptions } from 'mongodb'
import { ReadPreference } from 'mongodb'
import type { Entities } from '../entities.ts'
import type { Fields, Operation } from '../format.ts'
import { call } from './call.ts'

type DatabaseOperation = (given: Fields, operation: Operation, entities: Entities) => Promise<unknown>

const throughDriver: Record<string, readonly string[]> = {
  aggregate: ['pipeline'],
  createCollection: ['collection'],
  dropCollection: ['collection'],
  listCollections: ['filter'],
}

const own: Record<string, DatabaseOperation> = {
  runCommand: ({ command, commandName, ...options }, { object }, entities) =>
    call(entities.database(object), 'command', ['command'], { command, ...options }),

  modifyCollection: ({ collection, ...changes }, { object }, entities) =>
    entities.database(object).command({ collMod: collection, ...changes }),

  runCursorCommand: (given, { object }, entities) => commandCursor(given, object, entities).toArray(),

  createCommandCursor: async (given, { object }, entities) => {
    const cursor = commandCursor(given, object, entities)
    await cursor.hasNext()
    return cursor
  },
}

/** The operations of a database. */
export const databaseOperations: Record<string, DatabaseOperation> = {
  ...Object.fromEntries(
    Object.entries(throughDriver).map(([name, names]): [string, DatabaseOperation] => [
      name,
      (given, { object }, entities) => call(entities.database(object), name, names, given),
    ]),
  ),
  ...own,
}

function commandCursor(given: Fields, object: string, entities: Entities): RunCommandCursor {
  const { command, cursorType, batchSize, maxTimeMS, comment, session, readPreference } = given
  const options: Fields = { session, readPreference: readPreferenceOf(readPreference) }
  if (typeof cursorType === 'string' && cursorType.startsWith('tailable')) options.tailable = true
  if (cursorType === 'tailableAwait') options.awaitData = true
  const cursor = entities.database(object).runCursorCommand(command as Fields, options as RunCursorCommandOptions)
  if (batchSize !== undefined) cursor.setBatchSize(Number(batchSize))
  if (maxTimeMS !== undefined) cursor.setMaxTimeMS(Number(maxTimeMS))
  if (comment !== undefined) cursor.setComment(comment)
  return cursor
}

function readPreferenceOf(given: unknown): ReadPreference | undefined {
  if (typeof given !== 'object' || given === null || !('mode' in given)) return undefined
  return new ReadPreference(given.mode as ReadPreferenceMode)
}
