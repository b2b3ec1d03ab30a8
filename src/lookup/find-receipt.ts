import { z } from 'zod'
import { letterScope, receptionScope } from '../access/scope.ts'
import { sightOf, vaultAccess } from '../access/secrecy.ts'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import type { Letter, ReceiptCode } from '../letters/index.ts'
import { isReceiptCode, LetterModel, numberOf, ReceiptCodeModel } from '../letters/index.ts'
import { operation } from '../operation.ts'
import type { Reception } from '../receptions/index.ts'
import { ReceptionModel, receptionNumber } from '../receptions/index.ts'
import type { Matter } from './matter.ts'
import { matterOf } from './matter.ts'
import { matterOfVisit } from './visit-matter.ts'

/** What may be told to somebody who says a code at the counter or on the telephone. */
export interface FoundReceipt {
  kind: ReceiptCode['kind']
  id: string
  office: string
  /** A later receipt has replaced it. */
  isOld: boolean
  matters: Matter[]
  /** The record, for an officer who may open it; null: nothing but the matters may be told. */
  record: { number: string; mayReissue: boolean } | null
}

/**
 * Finds a record by the code of its receipt. Who says the code of a denunciation is told the stage and the date, by
 * whichever officer is asked, and the officer learns no more than that. Every finding is logged.
 * Source: law/denunciations § 1.7 ("stage and next date at the counter"); LTCD Đ.8(1).
 * @returns null where no record has the code; `mistyped` where none can have it
 */
export const findReceipt = operation({
  name: 'receipts.find',
  input: z.object({ code: z.string().transform((value) => value.normalize('NFKC').replace(/\D/g, '')) }),
  run: async (context, { code }): Promise<FoundReceipt | { otherOffice: string } | 'mistyped' | null> => {
    if (!isReceiptCode(code)) return 'mistyped'
    const found = await foundBy(context, code)
    await recordAct(context, {
      action: 'receipts.find',
      subject: found && 'id' in found ? found.id : null,
      details: { code: `•••• •••• ${code.slice(-4)}` },
    })
    return found
  },
})

async function foundBy(context: Context, code: string): Promise<FoundReceipt | { otherOffice: string } | null> {
  const { office } = context.actor
  const owner = await ReceiptCodeModel.findById(code).lean<ReceiptCode>()
  if (owner && owner.office !== office) return { otherOffice: owner.office }
  const letter = await LetterModel.findOne(
    owner?.kind === 'letter' ? { _id: owner.record, office } : { office, receiptCode: code },
  ).lean<Letter>()
  if (letter) return letter.removed ? null : foundLetter(context, letter, code)
  const visit = await ReceptionModel.findOne(
    owner?.kind === 'reception' ? { _id: owner.record, office } : { office, receiptCode: code },
  ).lean<Reception>()
  return visit && !visit.removed ? foundVisit(context, visit, code) : null
}

async function foundLetter({ actor }: Context, letter: Letter, code: string): Promise<FoundReceipt> {
  const inScope = await LetterModel.exists({ _id: letter._id, ...letterScope(actor) })
  const isOpen = inScope !== null && sightOf(actor, letter) === 'full'
  const matters = letter.contents.map((content) => matterOf(content, letter.receivedOn))
  return {
    kind: 'letter',
    id: letter._id,
    office: letter.office,
    isOld: letter.receiptCode !== code,
    matters: letter.secret ? withoutBodies(matters) : matters,
    record: isOpen ? { number: numberOf(letter), mayReissue: mayReissue(actor, letter) } : null,
  }
}

async function foundVisit({ actor }: Context, visit: Reception, code: string): Promise<FoundReceipt> {
  const inScope = await ReceptionModel.exists({ _id: visit._id, ...receptionScope(actor) })
  const record = { ...visit, assignee: null }
  const isOpen = inScope !== null && sightOf(actor, record) === 'full'
  return {
    kind: 'reception',
    id: visit._id,
    office: visit.office,
    isOld: visit.receiptCode !== code,
    matters: [matterOfVisit(visit)],
    record: isOpen ? { number: receptionNumber(visit), mayReissue: mayReissue(actor, record) } : null,
  }
}

/** Which body has a denunciation, and how it ended, is told to nobody over a code. */
function withoutBodies(matters: readonly Matter[]): Matter[] {
  return matters.map((matter) => ({ ...matter, holder: null, ended: matter.ended && 'answered' }))
}

/** The receipt of a denunciation is issued again only by who may know whose it is. */
function mayReissue(actor: Context['actor'], record: Parameters<typeof vaultAccess>[1]): boolean {
  return !record.secret || vaultAccess(actor, record) !== 'none'
}
