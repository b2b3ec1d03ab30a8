import { Collections } from './collection/collections.ts'
import { Cursors } from './commands/cursors.ts'
import { dispatch } from './commands/dispatch.ts'
import { FailPoints } from './commands/fail-points.ts'
import { LogicalSessions } from './commands/logical-sessions.ts'
import type { Server, Session } from './commands/request.ts'
import { type Address, type Host, listen } from './framing/listen.ts'
import { longestMessage } from './framing/message.ts'
import { Housekeeping } from './housekeeping.ts'
import { Store } from './storage/store.ts'

export interface ServerOptions {
  folder: string
  address: Address
  password: string | undefined
  sweepEverySeconds: number
  /** Whether clients may order errors (configureFailPoint); only in tests. */
  hasFailPoints?: boolean
  /** Further connections are closed at once; 1,000 unless told. */
  mostConnections?: number
  /** How long a cursor may be idle; 600 unless told (mongod's cursorTimeoutMillis). */
  cursorTimeoutSeconds?: number
  log(line: object): void
}

/** What a client may send before it has proved who it is: its greeting and the steps of authentication. */
const longestStrangerMessage = 16 * 1024
const refusalsAreToldEvery = 60_000

/** Opens the store and serves it. */
export async function serve(options: ServerOptions): Promise<{ port: number | undefined; stop(): Promise<void> }> {
  const store = new Store(options.folder)
  const collections = new Collections(store)
  await collections.dropTemporary()
  const cursors = new Cursors(options.cursorTimeoutSeconds)
  const { log, password } = options
  if (store.isRepaired)
    log({ event: 'database.repaired', message: 'a torn header was written anew; the last commit may be missing' })
  const failPoints = options.hasFailPoints ? new FailPoints() : undefined
  const sessions = new LogicalSessions()
  const server: Server = { collections, cursors, sessions, log, startedAt: new Date(), password, failPoints }
  const housekeeping = new Housekeeping(collections, cursors, log)
  const listener = await listen(options.address, hostOf(server, options.mostConnections ?? 1000))
  housekeeping.start(options.sweepEverySeconds)
  return {
    port: listener.port,
    stop: async () => {
      await listener.close()
      await housekeeping.stop()
      await store.close()
    },
  }
}

/** Each connection is a session of its own; commands of one that is gone end at their next rest. */
function hostOf(server: Server, mostConnections: number): Host {
  let connections = 0
  let lastTold = Number.NEGATIVE_INFINITY
  return {
    mostConnections,
    peer: () => {
      const session: Session = {
        id: ++connections,
        isAuthenticated: false,
        appName: undefined,
        conversation: undefined,
      }
      return {
        get longestMessage() {
          return server.password === undefined || session.isAuthenticated ? longestMessage : longestStrangerMessage
        },
        answer: (message) => dispatch(server, session, message),
        leave: () => {
          if (session.slice) session.slice.isAbandoned = true
        },
      }
    },
    refused: () => {
      if (performance.now() - lastTold < refusalsAreToldEvery) return
      lastTold = performance.now()
      server.log({ event: 'database.refused', message: `there are ${mostConnections} open connections already` })
    },
  }
}
