import type { Server } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { startParts } from './start.ts'
import { VaultKeyProblem } from './vault/index.ts'

const config = readConfig(process.env, { demo: process.argv.includes('--demo') })
const log = pino({ level: config.logLevel })

try {
  const { parts, database, keys, keyCreated } = await startParts(config, log)
  if (keyCreated)
    say(
      `A new vault key was made: ${config.vaultKeyFile}\nCopy it to a safe place now: without it the identities of denouncers cannot be read.`,
    )
  const app = createApp({ ...parts, config, log, sessionSecret: config.sessionSecret ?? keys.sessions.toString('hex') })
  const server = app.listen(config.port, config.host, () =>
    say(`Tiếp Dân: http://${config.host}:${config.port}  (${database.place})`),
  )
  stopOnSignal(server, database.close)
} catch (error) {
  if (!(error instanceof VaultKeyProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** Ctrl-C or the service manager: finish what runs, then close the database; a second signal ends at once. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
