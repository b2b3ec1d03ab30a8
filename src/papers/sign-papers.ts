import { z } from 'zod'
import { permit } from '../access/policies.ts'
import type { Context } from '../context.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { listOf } from '../input.ts'
import type { Paper } from '../letters/index.ts'
import { parsed } from '../operation.ts'
import type { PaperRecord, RecordKind } from './paper-record.ts'
import { recordInSight } from './paper-record.ts'
import { signPaper } from './sign-paper.ts'

const mostAtOnce = 20

/** `letter~<record>~<paper>` */
const chosenPaper = z
  .string()
  .regex(/^(letter|reception|feedback)~[0-9a-f]{24}~[0-9a-f]{24}$/, 'errors.nothingSelected')

const signaturesInput = z.object({
  selected: listOf(chosenPaper, z.array(chosenPaper).min(1, 'errors.nothingSelected').max(mostAtOnce, 'errors.tooBig')),
})

/** What became of each paper of a bulk: one that cannot be signed never stops the rest. */
export interface SigningResult {
  about: PaperRecord
  paper: Paper
  /** Null: it was signed. */
  error: { key: string; values?: Record<string, string | number> } | null
}

/** Signs up to 20 waiting papers one after the other. Papers out of the actor's sight are as if they had not been chosen. */
export async function signPapers(context: Context, input: unknown): Promise<SigningResult[]> {
  permit(context.actor, 'papers.sign')
  const results: SigningResult[] = []
  for (const one of parsed(signaturesInput, input).selected) {
    const [kind, id, paperId] = one.split('~')
    const result = await signed(context, { kind: kind as RecordKind, id, paperId })
    if (result) results.push(result)
  }
  return results
}

async function signed(
  context: Context,
  target: { kind: RecordKind; id: string; paperId: string },
): Promise<SigningResult | null> {
  try {
    return outcome(await signPaper(context, target), target.paperId, null)
  } catch (error) {
    if (error instanceof NotFound) return null
    if (!(error instanceof InvalidInput)) throw error
    const [first] = Object.values(error.fields)
    return outcome(await recordInSight(context, target), target.paperId, first ?? { key: 'errors.paper.notWaiting' })
  }
}

function outcome(about: PaperRecord, paperId: string, error: SigningResult['error']): SigningResult | null {
  const paper = about.record.papers.find((one) => one.id === paperId)
  return paper ? { about, paper, error } : null
}
