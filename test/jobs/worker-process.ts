import mongoose from 'mongoose'
import { openDatabase } from '../../src/database/connect.ts'
import type { Worker } from '../../src/jobs/index.ts'
import { startWorkers } from '../../src/jobs/index.ts'

/** Runs one worker in a process of its own; each round writes down whose it was. */
const { name, database } = JSON.parse(process.argv[2]) as {
  name: string
  database: Parameters<typeof openDatabase>[0]
}
await openDatabase(database)
const rounds: Worker<object> = {
  name,
  everyMs: 50,
  run: async () => {
    await mongoose.connection.collection('workerTestRounds').insertOne({ name, pid: process.pid, at: new Date() })
    return 0
  },
}
startWorkers([rounds], { log: { error: console.error } }, { leaseSeconds: 2, askEveryMs: 200 })
process.send?.('running')
