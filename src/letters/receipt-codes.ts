import mongoose, { Schema } from 'mongoose'
import type { Context } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { newReceiptCode } from './receipt-code.ts'

/** Whose code it is: every code that was ever printed, also one that a later receipt has replaced. */
export interface ReceiptCode {
  /** The twelve digits. */
  _id: string
  office: string
  kind: 'letter' | 'reception'
  record: string
  at: Date
}

const schema = new Schema<ReceiptCode>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    kind: { type: String, enum: ['letter', 'reception'], required: true },
    record: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'receiptCodes', versionKey: false },
)

export const ReceiptCodeModel = mongoose.model<ReceiptCode>('ReceiptCode', schema)

/** The record that a code stands for; written before the record, so that one that was never stored harms nobody. */
export type CodeOwner = Pick<ReceiptCode, 'office' | 'kind' | 'record'>

/**
 * A code that no other record of the installation has: citizens give nothing but the code, so it must be the only one
 * over all offices, letters and visits.
 */
export async function claimReceiptCode({ now }: Pick<Context, 'now'>, owner: CodeOwner): Promise<string> {
  for (;;) {
    const code = newReceiptCode()
    if (await claimed(code, owner, now)) return code
  }
}

/** Whether the code is the record's own, now or since before: codes of imported registers are claimed when needed. */
export async function ownsReceiptCode(code: string, owner: CodeOwner, now: Date): Promise<boolean> {
  if (await claimed(code, owner, now)) return true
  const taken = await ReceiptCodeModel.findById(code).lean<ReceiptCode>()
  return taken?.record === owner.record
}

async function claimed(code: string, owner: CodeOwner, at: Date): Promise<boolean> {
  try {
    await ReceiptCodeModel.create({ _id: code, ...owner, at })
    return true
  } catch (error) {
    if (duplicateKeyOf(error)) return false
    throw error
  }
}
