import { randomBytes } from 'node:crypto'
import { badValue, DatabaseError } from '../errors.ts'
import { isLong } from '../values/numbers.ts'
import { Binary, documentOf, Long, type Value } from '../values/value.ts'
import { type Command, countField } from './request.ts'

/** https://www.mongodb.com/docs/v8.0/reference/command/startSession/ */
export const startSession: Command = ({ server }) => {
  const id = documentOf({ id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) })
  server.sessions.touch(id)
  return documentOf({ id, timeoutMinutes: 30 })
}

/** Sessions hold nothing but their open cursors. endSessions and killSessions: both name their sessions. */
export const endSessions: Command = ({ name, body, server }) => {
  const sessions = body.get(name)
  for (const session of Array.isArray(sessions) ? sessions : []) {
    server.cursors.endSession(session)
    server.sessions.end(session)
  }
  return new Map()
}

/** https://www.mongodb.com/docs/v8.0/reference/command/refreshSessions/ */
export const refreshSessions: Command = ({ body, server }) => {
  const sessions = body.get('refreshSessions')
  for (const session of Array.isArray(sessions) ? sessions : []) server.sessions.touch(session)
  return new Map()
}

/** Transactions are refused when they start (dispatch.ts); ending one that never was is refused in the same words. */
export const noTransaction: Command = () => {
  throw new DatabaseError(20, 'Transaction numbers are only allowed on a replica set member or mongos')
}

/** https://www.mongodb.com/docs/v7.0/reference/command/getMore/ */
export const getMore: Command = ({ body, server, database, slice }) => {
  const id = body.get('getMore')
  if (!isLong(id)) throw new DatabaseError(14, `BSON field 'getMore' is the wrong type, expected type 'long'`)
  const count = countField(body, 'batchSize', 0)
  const namespace = `${database}.${String(body.get('collection'))}`
  if (body.has('maxTimeMS')) throw badValue('cannot set maxTimeMS on getMore command for a non-awaitData cursor')
  return server.cursors.more(id.toBigInt(), namespace, count || Number.POSITIVE_INFINITY, body, slice)
}

/** https://www.mongodb.com/docs/v7.0/reference/command/killCursors/ */
export const killCursors: Command = ({ body, server }) => {
  const ids = body.get('cursors')
  const cursorsKilled: Value[] = []
  const cursorsNotFound: Value[] = []
  for (const id of Array.isArray(ids) ? ids : [])
    if (id instanceof Long) (server.cursors.kill(id.toBigInt()) ? cursorsKilled : cursorsNotFound).push(id)
  return documentOf({ cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] })
}
