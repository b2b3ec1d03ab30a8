import { pino } from 'pino'
import { readConfig } from '../../src/config.ts'
import type { Worker } from '../../src/jobs/index.ts'
import { startWorkers } from '../../src/jobs/index.ts'
import { outboxWorker } from '../../src/notifications/outbox.ts'
import { startParts } from '../../src/start.ts'
import type { WorkerParts } from '../../src/workers.ts'

/** The outbox of e-mails in a process of its own, upon a database that another process has. */
const log = pino({ level: 'silent' })
const { parts } = await startParts(readConfig(JSON.parse(process.argv[2])), log)
const workers: Worker<WorkerParts>[] = [outboxWorker('email')]
startWorkers(workers, { ...parts, log })
process.send?.('running')
