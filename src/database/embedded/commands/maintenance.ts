import { namespaceNotFound } from '../collection/collection.ts'
import { DatabaseError } from '../errors.ts'
import { documentOf } from '../values/value.ts'
import { type Command, collectionName } from './request.ts'

/**
 * All collections are in one file, which is written anew without its free pages; writes wait for that, reads do not.
 * https://www.mongodb.com/docs/v8.0/reference/command/compact/
 */
export const compact: Command = async (request) => {
  const { server, database, body } = request
  const name = collectionName(request)
  if (!server.collections.find(database, name)) throw namespaceNotFound(`${database}.${name}`)
  if (body.get('dryRun') === true) {
    const { free, pageSize } = server.collections.store.pages()
    return documentOf({ estimatedBytesFreed: free * pageSize })
  }
  const { before, after } = await server.collections.store.compact()
  return documentOf({ bytesFreed: Math.max(0, before - after) })
}

/** Not MongoDB's: bytes and pages of the file. */
export const storeStats: Command = ({ server, database }) => {
  onAdmin(database)
  return documentOf({ ...server.collections.store.pages() })
}

/**
 * Not MongoDB's: writes all databases as of one moment into a new file in the data folder and answers its path. Who
 * asks for it takes it away; what is left over is removed at the next start.
 */
export const copyStore: Command = async ({ server, database }) => {
  onAdmin(database)
  return documentOf(await server.collections.store.copy())
}

function onAdmin(database: string) {
  if (database !== 'admin') throw new DatabaseError(13, 'this command may only be run against the admin database.')
}
