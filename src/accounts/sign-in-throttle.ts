import mongoose, { Schema } from 'mongoose'

/** Failed sign-ins of one name or one address in the running window; gone by itself when the window ends. */
interface FailedSignIns {
  _id: string
  count: number
  until: Date
}

const schema = new Schema<FailedSignIns>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
  },
  { collection: 'failedSignIns', versionKey: false },
)
schema.index({ until: 1 }, { expireAfterSeconds: 0 })

const FailedSignInsModel = mongoose.model<FailedSignIns>('FailedSignIns', schema)

const windowMinutes = 15
const mostByName = 5
const mostByAddress = 30

/** Minutes to wait before another try, 0 when one may try now. */
export async function minutesToWait(username: string, address: string, now: Date): Promise<number> {
  const running = await FailedSignInsModel.find({ _id: { $in: keysOf(username, address) }, until: { $gt: now } }).lean()
  const blocking = running.filter((one) => one.count >= (one._id.startsWith('name:') ? mostByName : mostByAddress))
  return Math.max(0, ...blocking.map((one) => Math.ceil((one.until.getTime() - now.getTime()) / 60_000)))
}

export async function countFailure(username: string, address: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + windowMinutes * 60_000)
  for (const _id of keysOf(username, address)) {
    await FailedSignInsModel.deleteOne({ _id, until: { $lte: now } })
    await FailedSignInsModel.updateOne({ _id }, { $inc: { count: 1 }, $setOnInsert: { until } }, { upsert: true })
  }
}

export async function forgetFailures(username: string): Promise<void> {
  await FailedSignInsModel.deleteOne({ _id: `name:${username}` })
}

function keysOf(username: string, address: string): string[] {
  return [`name:${username}`, `address:${address}`]
}
