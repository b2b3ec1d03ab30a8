import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import type { ServerOptions } from './server.ts'
import { UnusableData } from './storage/unusable-data.ts'

/**
 * Patterns come from users: without this one of them can hold the thread for minutes. V8 then goes on with its linear
 * engine. It has to be set before the first pattern is used.
 */
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
setFlagsFromString('--regexp-backtracks-before-fallback=50000')

const port = parentPort!
const log = (line: object) => port.postMessage({ kind: 'log', line })

// lmdb raises a rejection that nobody can catch when a commit fails; the write itself is answered with the error.
process.on('unhandledRejection', (reason) => log({ event: 'database.unhandled', message: String(reason) }))

try {
  const { serve } = await import('./server.ts')
  const options = workerData as Omit<ServerOptions, 'log'>
  const server = await serve({ ...options, log })
  port.postMessage({ kind: 'ready', port: server.port })
  port.on('message', async () => {
    await server.stop()
    port.postMessage({ kind: 'stopped' })
    port.close()
  })
} catch (error) {
  if (error instanceof UnusableData) {
    port.postMessage({ kind: 'refused', file: error.file, reason: error.reason })
    port.close()
  }
  // A rejection would only be logged: thrown outside of any promise it ends the thread, and who started it is told.
  else
    setImmediate(() => {
      throw error
    })
}
