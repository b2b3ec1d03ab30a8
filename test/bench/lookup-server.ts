import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { seeded } from '../../src/demo/seeded.ts'
import { rebuildLookups } from '../../src/lookup/index.ts'
import { LookupModel } from '../../src/lookup/lookup.ts'
import { startParts } from '../../src/start.ts'
import { anOffice } from '../people.ts'
import { useWorld } from '../world.ts'
import { seedLetters } from './seed.ts'

/** The server of the measurement, in a process of its own as in an office: tells its port, who signs in, and codes. */
const letters = 2000
const folder = mkdtempSync(join(tmpdir(), 'tiep-dan-bench-'))
const config = readConfig({
  DATA_DIR: join(folder, 'data'),
  UPLOADS_DIR: join(folder, 'uploads'),
  VAULT_KEY_FILE: join(folder, 'key'),
  LOG_LEVEL: 'warn',
  TRUST_PROXY: '1',
})
const log = pino({ level: config.logLevel })
const started = await startParts(config, log)
const app = createApp({ ...started.parts, log, sessionSecret: 'a secret for measuring only' })
useWorld({ app, parts: started.parts, started })
const people = await anOffice()
const today = new Date().toISOString().slice(0, 10)
await seedLetters(
  {
    parts: started.parts,
    office: people.office,
    handlers: [people.minh, people.tam],
    taker: people.lan,
    count: letters,
    today,
    random: seeded(1),
  },
  () => {},
)
await rebuildLookups(started.parts)
const codes = (
  await LookupModel.find({ until: { $gte: today } }, { _id: 1 })
    .limit(500)
    .lean()
).map((one) => one._id)
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port, username: people.minh.username, codes })
})
process.once('message', async () => {
  server.closeAllConnections()
  await started.close()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
