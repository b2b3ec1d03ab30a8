import type { Server } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { readConfig } from './config.ts'
import { openDemo } from './demo/index.ts'
import { startBeat, startWorkers } from './jobs/index.ts'
import { isSetUp, newSetupLink } from './setup/index.ts'
import { setupLinkPath } from './setup/web/paths.ts'
import { newKeyNotice, startParts } from './start.ts'
import { whyItCannotStart } from './start-problems.ts'
import { allWorkers } from './workers.ts'

const config = readConfig(process.env, { demo: process.argv.includes('--demo') })
const log = pino({ level: config.logLevel })

try {
  await start()
} catch (error) {
  const reason = whyItCannotStart(error, config)
  if (!reason) throw error
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const { parts, database, keys, keyCreated, close } = await startParts(config, log)
  if (keyCreated && !config.demo) say(newKeyNotice(config))
  if (database.joined)
    say(`Another process of this program runs the database in ${database.place}; this one has joined it.`)
  const demoAccounts = config.demo ? await openDemo(parts, say) : []
  const app = createApp({
    ...parts,
    log,
    sessionSecret: config.sessionSecret ?? keys.sessions.toString('hex'),
    demoAccounts,
  })
  const server = await listening(app.listen(config.port, config.host))
  const stopBeat = startBeat()
  const workers = startWorkers(allWorkers, { ...parts, log })
  void database.lost.then((reason) => {
    process.stderr.write(
      `The database has ended unexpectedly (${reason.message}); the program ends too. Nothing that was saved is lost: start it again.\n`,
    )
    process.exit(1)
  })
  stopOnSignal(server, async () => {
    stopBeat()
    await workers.stop()
    await close()
  })
  const address = addressOf(server, config)
  say(`Tiếp Dân: ${address}  (${database.place})`)
  if (!(await isSetUp())) say(await setupInvitation(address))
}

/** @throws the error of the port (in use, not allowed) */
function listening(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => resolve(server))
  })
}

function addressOf(server: Server, { host, port }: Config): string {
  const bound = server.address()
  const open = typeof bound === 'object' && bound ? bound.port : port
  return `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${open}`
}

async function setupInvitation(address: string): Promise<string> {
  const token = await newSetupLink(new Date())
  return `\nNobody can sign in yet. Open this link to set up the office; it works once, for 30 minutes:\n\n  ${address}${setupLinkPath(token)}\n`
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
