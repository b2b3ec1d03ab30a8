import { timingSafeEqual } from 'node:crypto'
import mongoose, { Schema } from 'mongoose'
import type { Parts } from '../context.ts'
import { plainDateOf } from '../time/clock.ts'
import { unlockedOf } from './lookup-of-record.ts'
import { lookupOfCode } from './recent-lookups.ts'

/** How often the four digits of one code may be tried in a day. */
export const triesInDay = 5
const proofMinutes = 15

interface LookupTries {
  /** Code and day. */
  _id: string
  count: number
  at: Date
}

const schema = new Schema<LookupTries>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'lookupTries', versionKey: false },
)
schema.index({ at: 1 }, { expireAfterSeconds: 24 * 3600 })

export const LookupTriesModel = mongoose.model<LookupTries>('LookupTries', schema)

type Given = Pick<Parts, 'vault' | 'clock'>

/**
 * Whether four digits are the last of a telephone or identity number that was given with the letter. A code that
 * answers nothing is answered as one whose digits are wrong, and counted as one.
 */
export async function confirmDigits(parts: Given, code: string, digits: string): Promise<'right' | 'wrong' | 'spent'> {
  const now = parts.clock.now()
  const _id = `${code} ${plainDateOf(now)}`
  // Counted before it is compared, so that many tries at once are still so many tries.
  const tried = await LookupTriesModel.findOneAndUpdate(
    { _id },
    { $inc: { count: 1 }, $setOnInsert: { at: now } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  if ((tried?.count ?? 0) > triesInDay) return 'spent'
  const lookup = await lookupOfCode(code, plainDateOf(now))
  const right = lookup !== null && unlockedOf(parts, lookup).lastFour.some((known) => equal(known, digits))
  if (right) await LookupTriesModel.updateOne({ _id }, { $inc: { count: -1 } })
  return right ? 'right' : 'wrong'
}

function equal(known: string, given: string): boolean {
  const [left, right] = [Buffer.from(known), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const boundTo = (code: string) => `lookup proof ${code}`

/** What proves for a quarter of an hour that the digits of a code were given: nobody can make one, or use it for another code. */
export function proofFor({ vault, clock }: Given, code: string): { value: string; seconds: number } {
  const until = clock.now().getTime() + proofMinutes * 60_000
  return {
    value: vault.seal(Buffer.from(String(until)), boundTo(code)).toString('base64url'),
    seconds: proofMinutes * 60,
  }
}

export function isProven({ vault, clock }: Given, code: string, proof: string | undefined): boolean {
  if (!proof) return false
  try {
    const until = vault.unseal(Buffer.from(proof, 'base64url'), boundTo(code)).toString()
    return Number(until) > clock.now().getTime()
  } catch {
    return false
  }
}
