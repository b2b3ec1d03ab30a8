import { Collections } from './collection/collections.ts'
import { Cursors } from './commands/cursors.ts'
import { dispatch } from './commands/dispatch.ts'
import { FailPoints } from './commands/fail-points.ts'
import type { Server, Session } from './commands/request.ts'
import { type Address, listen } from './framing/listen.ts'
import { Housekeeping } from './housekeeping.ts'
import { Store } from './storage/store.ts'
import { encodeDocument } from './values/encode.ts'

export interface ServerOptions {
  folder: string
  address: Address
  password: string | undefined
  sweepEverySeconds: number
  /** Whether clients may order errors (configureFailPoint); only in tests. */
  hasFailPoints?: boolean
  log(line: object): void
}

/** Opens the store and serves it. */
export async function serve(options: ServerOptions): Promise<{ port: number | undefined; stop(): Promise<void> }> {
  const store = new Store(options.folder)
  const collections = new Collections(store)
  const cursors = new Cursors()
  const { log, password } = options
  const failPoints = options.hasFailPoints ? new FailPoints() : undefined
  const server: Server = { collections, cursors, log, startedAt: new Date(), password, failPoints }
  const housekeeping = new Housekeeping(collections, cursors, log)
  let connections = 0
  const listener = await listen(options.address, () => {
    const session: Session = { id: ++connections, isAuthenticated: false, appName: undefined, conversation: undefined }
    return {
      answer: async (message) => {
        const reply = await dispatch(server, session, message)
        return reply && encodeDocument(reply)
      },
      leave: () => {
        if (session.slice) session.slice.isAbandoned = true
      },
    }
  })
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
