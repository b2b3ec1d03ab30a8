/**
 * A small standalone MongoDB within the program: mongoose, connect-mongo and any MongoDB tool meet it over its socket.
 *
 *   framing/     bytes of a socket ↔ messages
 *   commands/    one function a command, in table.ts; what mongod would answer, errors with their codes
 *   collection/  documents and indexes: matching/ updating/ planning/ aggregation/
 *   storage/     one ordered map of bytes on lmdb; the catalog; who owns the folder
 *   values/      BSON bytes ↔ values; the order of values, once for comparisons (order.ts) and once as keys (key.ts)
 *
 * Each layer knows only those below it, values are below all. What it does not do is in
 * test/database/embedded/differences.test.ts.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { startWorker } from './start-worker.ts'
import { announce, leaveFolder, type Owner, takeFolder } from './storage/owner.ts'

export { FolderInUse, liveOwner } from './storage/owner.ts'
export { UnusableData } from './storage/unusable-data.ts'

export interface EmbeddedDatabase {
  /** For mongoose and every other client. */
  uri: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The data folder; the database has its own folder `database` in it. */
  folder: string
  inMemory?: false
  log?: (line: object) => void
  /** How often expired documents are looked for; mongod's 60 unless told. */
  sweepEverySeconds?: number
  /**
   * Called when the database has ended by itself: all its connections are closed, what it had acknowledged is on the
   * disk, and the folder is free to be started again.
   */
  lost?: (reason: Error) => void
  /** For tests of clients only: whether `configureFailPoint` is there. */
  hasFailPoints?: boolean
}

/** Paths of sockets have room for 107 bytes; a few are kept in hand. */
const longestSocketPath = 100

/**
 * Starts the embedded database of a data folder. When another live process has it, answers that one's address
 * instead, and `stop` leaves it running.
 * @throws FolderInUse when that process does not answer
 * @throws UnusableData when the data cannot be read; nothing has been changed then
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase & { joined: boolean }> {
  const folder = join(resolve(options.folder), 'database')
  const taken = await takeFolder(folder)
  if ('other' in taken) return { uri: taken.other.uri!, joined: true, stop: async () => {} }
  const owner = taken.mine
  try {
    return { ...(await run(folder, owner, options)), joined: false }
  } catch (error) {
    leaveFolder(folder, owner)
    throw error
  }
}

async function run(folder: string, owner: Owner, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const hasSockets = process.platform !== 'win32'
  const socket = hasSockets ? socketPath(folder) : undefined
  const password = hasSockets ? undefined : randomBytes(24).toString('base64url')
  const worker = await startWorker(
    {
      folder,
      address: socket ? { path: socket } : { host: '127.0.0.1', port: 0 },
      password,
      sweepEverySeconds: options.sweepEverySeconds ?? 60,
      hasFailPoints: options.hasFailPoints === true,
    },
    options.log ?? (() => {}),
    (reason) => {
      leaveFolder(folder, owner)
      options.lost?.(reason)
    },
  )
  const uri = uriOf(socket, worker.port, password)
  Object.assign(owner, { uri, socket, port: worker.port })
  try {
    announce(folder, owner)
  } catch (error) {
    await worker.stop()
    throw error
  }
  return {
    uri,
    stop: async () => {
      await worker.stop()
      leaveFolder(folder, owner)
      if (socket && dirname(socket) !== folder) rmSync(dirname(socket), { recursive: true, force: true })
    },
  }
}

/**
 * A name of its own for each start: should the folder be replaced under a running program, its new connections must
 * meet an error and never another server with other data. Socket files of killed processes are cleared away.
 */
function socketPath(folder: string): string {
  for (const name of readdirSync(folder)) if (/^mongod.*\.sock$/.test(name)) rmSync(join(folder, name), { force: true })
  const path = join(folder, `mongod-${randomBytes(4).toString('hex')}.sock`)
  return Buffer.byteLength(path) > longestSocketPath
    ? join(mkdtempSync(join(tmpdir(), 'tiepdan-')), 'mongod.sock')
    : path
}

function uriOf(socket: string | undefined, port: number | undefined, password: string | undefined): string {
  const user = password === undefined ? '' : `tiepdan:${password}@`
  const host = socket ? encodeURIComponent(socket) : `127.0.0.1:${port}`
  const authentication = password === undefined ? '' : '&authMechanism=SCRAM-SHA-256&authSource=admin'
  return `mongodb://${user}${host}/?directConnection=true&retryWrites=false${authentication}`
}
