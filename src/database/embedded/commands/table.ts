import { aggregate } from './aggregate.ts'
import { authenticate, continueAuthentication } from './authentication.ts'
import { bulkWrite } from './bulk-write.ts'
import { collMod } from './coll-mod.ts'
import { collStats, dbStats, drop, dropDatabase, listCollections, listDatabases } from './collections.ts'
import { configureFailPoint } from './configure-fail-point.ts'
import { count, distinct } from './count.ts'
import { create } from './create.ts'
import { deleteCommand } from './delete.ts'
import { explain } from './explain.ts'
import { find } from './find.ts'
import { findAndModify } from './find-and-modify.ts'
import {
  buildInfo,
  connectionStatus,
  getCommandLineOptions,
  getLog,
  getParameter,
  hello,
  hostInfo,
  isMaster,
  ping,
  serverStatus,
  whatsMyUri,
} from './handshake.ts'
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts'
import { insert } from './insert.ts'
import { compact, copyStore, storeStats } from './maintenance.ts'
import { renameCollection } from './rename-collection.ts'
import type { Command } from './request.ts'
import { endSessions, getMore, killCursors, noTransaction, refreshSessions, startSession } from './session.ts'
import { update } from './update.ts'
import { validate } from './validate.ts'

/** Every command that this server knows, under all its names. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['hello', hello],
  ['isMaster', isMaster],
  ['ismaster', isMaster],
  ['buildInfo', buildInfo],
  ['buildinfo', buildInfo],
  ['ping', ping],
  ['whatsmyuri', whatsMyUri],
  ['connectionStatus', connectionStatus],
  ['serverStatus', serverStatus],
  ['getParameter', getParameter],
  ['getCmdLineOpts', getCommandLineOptions],
  ['hostInfo', hostInfo],
  ['getLog', getLog],
  ['saslStart', authenticate],
  ['saslContinue', continueAuthentication],
  ['insert', insert],
  ['update', update],
  ['delete', deleteCommand],
  ['bulkWrite', bulkWrite],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['find', find],
  ['getMore', getMore],
  ['killCursors', killCursors],
  ['aggregate', aggregate],
  ['count', count],
  ['distinct', distinct],
  ['explain', explain],
  ['create', create],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
  ['listCollections', listCollections],
  ['listDatabases', listDatabases],
  ['collMod', collMod],
  ['renameCollection', renameCollection],
  ['dbStats', dbStats],
  ['collStats', collStats],
  ['validate', validate],
  ['compact', compact],
  ['storeStats', storeStats],
  ['copyStore', copyStore],
  ['createIndexes', createIndexes],
  ['dropIndexes', dropIndexes],
  ['deleteIndexes', dropIndexes],
  ['listIndexes', listIndexes],
  ['configureFailPoint', configureFailPoint],
  ['endSessions', endSessions],
  ['killSessions', endSessions],
  ['refreshSessions', refreshSessions],
  ['startSession', startSession],
  ['commitTransaction', noTransaction],
  ['abortTransaction', noTransaction],
])

/** Commands that are answered before a connection has proved who it is. */
export const openCommands: ReadonlySet<string> = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'buildInfo',
  'buildinfo',
  'ping',
  'saslStart',
  'saslContinue',
])
