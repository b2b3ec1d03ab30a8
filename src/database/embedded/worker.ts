import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import type { ServerOptions } from './server.ts'

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

const { serve } = await import('./server.ts')
const { UnusableData } = await import('./storage/unusable-data.ts')
const options = workerData as Omit<ServerOptions, 'log'>

try {
  const server = await serve({ ...options, log })
  port.postMessage({ kind: 'ready', port: server.port })
  port.on('message', async () => {
    await server.stop()
    port.postMessage({ kind: 'stopped' })
    port.close()
  })
} catch (error) {
  if (!(error instanceof UnusableData)) throw error
  port.postMessage({ kind: 'refused', file: error.file, reason: error.reason })
  port.close()
}
