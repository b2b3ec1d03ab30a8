import { letterScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Letter, ReceiptCode } from '../letters/index.ts'
import { isReceiptCode, LetterModel, ReceiptCodeModel } from '../letters/index.ts'
import { bareDigits } from '../text/citizen-numbers.ts'

/**
 * The letter of a receipt's code, or of a number of the register (214/2026), for who stands at the counter with it.
 * `replaced`: the code is of a receipt that was issued again.
 * @throws InvalidInput for a code that was mistyped, and the same for nothing and for what the actor may not know of
 */
export async function letterAtCounter(
  context: Context,
  typed: string,
): Promise<{ letter: Pick<Letter, '_id'>; replaced: boolean }> {
  const bare = bareDigits(typed)
  if (/^\d{12}$/.test(bare) && !isReceiptCode(bare)) throw invalid('code', 'errors.returns.mistyped')
  const found = isReceiptCode(bare) ? await ofCode(context, bare) : await ofNumber(context, bare)
  if (!found || sightOf(context.actor, found.letter) === 'existence') throw invalid('code', 'errors.returns.notFound')
  return found
}

async function ofCode(context: Context, code: string) {
  const letter = await one(context, { receiptCode: code })
  if (letter) return { letter, replaced: false }
  const owner = await ReceiptCodeModel.findById(code).lean<ReceiptCode>()
  const renewed = owner?.kind === 'letter' ? await one(context, { _id: owner.record }) : null
  return renewed && { letter: renewed, replaced: true }
}

async function ofNumber(context: Context, typed: string) {
  const [, no, year] = /^(\d{1,7})\/(\d{4})$/.exec(typed) ?? []
  const letter = no ? await one(context, { no: Number(no), year: Number(year) }) : null
  return letter && { letter, replaced: false }
}

function one(context: Context, filter: object): Promise<Letter | null> {
  return LetterModel.findOne({ ...letterScope(context.actor), ...filter, kept: true }).lean<Letter>()
}
