import { z } from 'zod'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { count, requiredText } from '../input.ts'
import type { CodeOwner, HistoryEntry, OldCode } from '../letters/index.ts'
import { changeLetter, claimReceiptCode, letterInSight } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { changeReception, receptionInSight } from '../receptions/index.ts'
import { isOpenNow } from '../vault/index.ts'
import { projectLookup } from './project-lookup.ts'

/** What was shown at the counter; the words are `receipts.reissue.shown.<code>`. */
export const shownPapers = ['citizenCard', 'passport', 'otherPaper', 'oldCode'] as const

const reissueInput = z
  .object({
    kind: z.enum(['letter', 'reception']),
    id: requiredText(24),
    version: count(0, 1_000_000_000),
    shown: z.enum(shownPapers, 'errors.choose'),
    lastFour: z
      .string()
      .default('')
      .transform((value) => value.replace(/\s/g, '')),
    reason: requiredText(300),
  })
  .superRefine(({ shown, lastFour }, check) => {
    if (shown !== 'oldCode' && !/^[\dA-Za-z]{4}$/.test(lastFour))
      check.addIssue({ code: 'custom', path: ['lastFour'], message: 'receipts.reissue.fourDigits' })
  })

type Reissue = z.output<typeof reissueInput>

/**
 * Gives a record's receipt a new code after who came was checked; the old code stops at once. Of a denunciation only
 * for who has the vault open for it, and nothing of the paper that was shown is kept (LTC Đ.56).
 * @throws InvalidInput, NotFound, Stale
 */
export const reissueReceipt = operation({
  name: 'letters.reissueReceipt',
  input: reissueInput,
  run: async (context, input): Promise<{ kind: Reissue['kind']; id: string }> => {
    const { kind, id } = input
    await (kind === 'letter' ? reissueOfLetter(context, input) : reissueOfVisit(context, input))
    // The event does the same a moment later; who holds the old receipt is to see nothing from now on.
    await projectLookup(context, { kind, record: id })
    return { kind, id }
  },
})

async function reissueOfLetter(context: Context, input: Reissue): Promise<void> {
  const letter = await letterInSight(context, input.id)
  if (letter.secret && !(await isOpenNow(context, letter, 'identity')))
    throw invalid('shown', 'receipts.reissue.closed')
  const code = await newCode(context, input)
  await changeLetter(context, { id: input.id, version: input.version, action: 'letters.reissueReceipt' }, (record) => ({
    details: replaceCode(context, record, code, input),
  }))
}

async function reissueOfVisit(context: Context, input: Reissue): Promise<void> {
  const visit = await receptionInSight(context, input.id)
  if (visit.secret && !(await isOpenNow(context, { ...visit, assignee: null }, 'identity')))
    throw invalid('shown', 'receipts.reissue.closed')
  const code = await newCode(context, input)
  await changeReception(context, { id: input.id, version: input.version, action: 'letters.reissueReceipt' }, (record) =>
    replaceCode(context, record, code, input),
  )
}

function newCode(context: Context, { kind, id }: Reissue): Promise<string> {
  const owner: CodeOwner = { office: context.actor.office, kind, record: id }
  return claimReceiptCode(context, owner)
}

/** Returns what the history keeps: of a denunciation only that it was done. */
function replaceCode(
  context: Context,
  record: { receiptCode: string; oldCodes?: OldCode[]; secret: boolean },
  code: string,
  { shown, lastFour, reason }: Reissue,
): HistoryEntry['details'] {
  const kept = record.secret ? '' : reason
  record.oldCodes = [
    ...(record.oldCodes ?? []),
    { code: record.receiptCode, endedAt: context.now, by: context.actor.id, reason: kept },
  ]
  record.receiptCode = code
  if (record.secret) return {}
  return { shown, ...(shown !== 'oldCode' && { checked: `•••• ${lastFour}` }), reason }
}
