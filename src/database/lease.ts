import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { duplicateKeyOf } from './duplicate-key.ts'

interface Lease {
  _id: string
  owner: string
  until: Date
}

const leases = () => mongoose.connection.collection<Lease>('leases')
const waitBetweenTries = 200

/**
 * Runs `work` in one process at a time: others wait until the lease is given back, or until its owner has been silent
 * for `seconds`. A lease measures real time, also where a test has stopped the clock of the registers.
 * @throws when nobody gave the lease back within `mostWait` seconds
 */
export async function withLease<Result>(
  name: string,
  { seconds = 30, mostWait = 300 }: { seconds?: number; mostWait?: number },
  work: () => Promise<Result>,
): Promise<Result> {
  const owner = randomUUID()
  const length = seconds * 1000
  const deadline = Date.now() + mostWait * 1000
  while (!(await taken(name, owner, length))) {
    if (Date.now() > deadline) throw new Error(`another process has held the lease "${name}" for ${mostWait} seconds`)
    await new Promise((resolve) => setTimeout(resolve, waitBetweenTries))
  }
  const renewal = setInterval(() => void renew(name, owner, length).catch(() => {}), length / 3)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await leases().deleteOne({ _id: name, owner })
  }
}

async function taken(name: string, owner: string, length: number): Promise<boolean> {
  try {
    const now = Date.now()
    const lease = { owner, until: new Date(now + length) }
    const result = await leases().updateOne(
      { _id: name, until: { $lt: new Date(now) } },
      { $set: lease },
      { upsert: true },
    )
    return result.upsertedCount + result.modifiedCount > 0
  } catch (error) {
    if (duplicateKeyOf(error)) return false
    throw error
  }
}

async function renew(name: string, owner: string, length: number): Promise<void> {
  await leases().updateOne({ _id: name, owner }, { $set: { until: new Date(Date.now() + length) } })
}
