import { hostname } from 'node:os'
import mongoose from 'mongoose'

const everyMilliseconds = 20_000

interface Beat {
  _id: string
  at: Date
}

const beats = () => mongoose.connection.collection<Beat>('beats')

/** Says every 20 seconds that this process is alive and can write; returns how to stop. A database that is away is not an end. */
export function startBeat(): () => void {
  const beat = () => void writeBeat().catch(() => {})
  beat()
  const timer = setInterval(beat, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

export async function writeBeat(): Promise<void> {
  await beats().updateOne({ _id: `${hostname()}:${process.pid}` }, { $set: { at: new Date() } }, { upsert: true })
}

/** When any process of this program last said so, or null. */
export async function lastBeat(): Promise<Date | null> {
  const [last] = await beats().find().sort({ at: -1 }).limit(1).toArray()
  return last?.at ?? null
}
