import { FeedbackModel } from '../feedback/index.ts'
import type { Paper } from '../letters/index.ts'
import { LetterModel } from '../letters/index.ts'
import { ReceptionModel } from '../receptions/index.ts'
import { giveUp } from './issue.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'

/** Later than any issuer that is still alive writes its record (real time). */
const afterMs = 60_000
const linesInRound = 200

/**
 * Ends the lines of the register whose issuer died in the middle: where the record has the paper under the number it
 * was issued; else the number is lost, says so, and the paper may take another.
 * @param olderThan milliseconds; less only where no other process can be issuing
 * @returns how many lines were ended
 */
export async function recoverNumbers(olderThan = afterMs): Promise<number> {
  const before = new Date(Date.now() - olderThan)
  const lines = await OutgoingModel.find({ uncopied: true, status: 'taken', createdAt: { $lte: before } })
    .sort({ createdAt: 1 })
    .limit(linesInRound)
    .lean<Outgoing[]>()
  for (const line of lines) {
    const paper = await paperOfLine(line)
    if (!paper) await giveUp(line, 'interrupted')
    else
      await OutgoingModel.updateOne(
        { _id: line._id, status: 'taken' },
        paper.status === 'cancelled'
          ? { $set: { status: 'cancelled', why: paper.why ?? '' } }
          : { $set: { status: 'issued' } },
      )
  }
  return lines.length
}

/** The paper that the record has under the number of a line, or null. */
async function paperOfLine({ _id, subject, paperId }: Outgoing): Promise<Paper | null> {
  const record = await recordOf(subject)
  return record?.papers?.find((paper) => paper.id === paperId && paper.registerId === _id) ?? null
}

function recordOf({ kind, id }: Outgoing['subject']): Promise<{ papers?: Paper[] } | null> {
  const only = { papers: 1 } as const
  switch (kind) {
    case 'letter':
      return LetterModel.findById(id, only).lean<{ papers?: Paper[] }>().exec()
    case 'reception':
      return ReceptionModel.findById(id, only).lean<{ papers?: Paper[] }>().exec()
    case 'feedback':
      return FeedbackModel.findById(id, only).lean<{ papers?: Paper[] }>().exec()
  }
}
