import { DatabaseError } from '../errors.ts'
import { isLong } from '../values/numbers.ts'
import { documentOf, Long, type Value } from '../values/value.ts'
import { type Command, countField } from './request.ts'

/** Sessions hold nothing here: without transactions there is nothing to end. */
export const endSessions: Command = () => new Map()

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
  return server.cursors.more(id.toBigInt(), namespace, count || Number.POSITIVE_INFINITY, slice)
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
