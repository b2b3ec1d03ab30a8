import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { duplicateKeyOf } from './duplicate-key.ts'

interface StoredLease {
  _id: string
  owner: string
  until: Date
}

/** That this process alone does something, renewed at a third of its length until it is given back. */
export interface Lease {
  giveBack(): Promise<void>
}

const leases = () => mongoose.connection.collection<StoredLease>('leases')
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
  const deadline = Date.now() + mostWait * 1000
  let lease = await tryLease(name, seconds)
  while (!lease) {
    if (Date.now() > deadline) throw new Error(`another process has held the lease "${name}" for ${mostWait} seconds`)
    await new Promise((resolve) => setTimeout(resolve, waitBetweenTries))
    lease = await tryLease(name, seconds)
  }
  try {
    return await work()
  } finally {
    await lease.giveBack()
  }
}

/**
 * The lease, or null where another owner has it and was heard of within its length; nobody waits.
 * @param onLost told when another owner took the lease, as this one was silent for too long
 */
export async function tryLease(name: string, seconds: number, onLost = (): void => {}): Promise<Lease | null> {
  const owner = randomUUID()
  const length = seconds * 1000
  if (!(await taken(name, owner, length))) return null
  const renewal = setInterval(() => {
    const end = () => {
      clearInterval(renewal)
      onLost()
    }
    void renewed(name, owner, length).then(
      (ours) => ours || end(),
      () => {},
    )
  }, length / 3)
  renewal.unref()
  return {
    giveBack: async () => {
      clearInterval(renewal)
      await leases().deleteOne({ _id: name, owner })
    },
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

/** False when the lease belongs to another by now. */
async function renewed(name: string, owner: string, length: number): Promise<boolean> {
  const result = await leases().updateOne({ _id: name, owner }, { $set: { until: new Date(Date.now() + length) } })
  return result.matchedCount > 0
}
