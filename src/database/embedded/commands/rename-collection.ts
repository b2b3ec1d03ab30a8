import { isView } from '../collection/views.ts'
import { DatabaseError } from '../errors.ts'
import type { Value } from '../values/value.ts'
import type { Command } from './request.ts'

/** https://www.mongodb.com/docs/v8.0/reference/command/renameCollection/ */
export const renameCollection: Command = async ({ server, database, body }) => {
  if (database !== 'admin') throw new DatabaseError(13, 'renameCollection may only be run against the admin database.')
  const from = namespaceOf(body.get('renameCollection'))
  const to = namespaceOf(body.get('to'))
  if (from.database === to.database && from.name === to.name)
    throw new DatabaseError(20, "Can't rename a collection to itself")
  const { collections } = server
  await collections.store.write(() => {
    const record = collections.catalog.get(from.database, from.name)
    if (!record) throw new DatabaseError(26, `Source collection ${from.database}.${from.name} does not exist`)
    if (isView(record)) throw new DatabaseError(166, `cannot rename view: ${from.database}.${from.name}`)
    const target = collections.catalog.get(to.database, to.name)
    if (target && body.get('dropTarget') !== true) throw new DatabaseError(48, 'target namespace exists')
    if (target) collections.drop(target)
    collections.rename(record, to.database, to.name)
  })
  return new Map()
}

function namespaceOf(value: Value | undefined): { database: string; name: string } {
  const dot = typeof value === 'string' ? value.indexOf('.') : -1
  if (typeof value !== 'string' || dot < 1 || dot === value.length - 1)
    throw new DatabaseError(73, `Invalid namespace specified '${String(value)}'`)
  return { database: value.slice(0, dot), name: value.slice(dot + 1) }
}
