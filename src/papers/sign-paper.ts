import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { requiredText } from '../input.ts'
import type { Paper } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { applyEffect, numberOfPaper, undoEffect } from './effects.ts'
import { withPaperNumber } from './paper-number.ts'
import type { PaperRecord } from './paper-record.ts'
import { changeRecord, recordKinds } from './paper-record.ts'
import { sign } from './submit-paper.ts'

const target = { kind: z.enum(recordKinds), id: z.string(), paperId: z.string() }

/**
 * Signs a paper that waits for it, on the day of the signature: number, date, signer and what the paper does, in one
 * write of the record.
 * @throws InvalidInput when it does not wait any more
 */
export const signPaper = operation({
  name: 'papers.sign',
  input: z.object(target),
  run: async (context, { paperId, ...subject }) => {
    const law = await context.lawOf(context.actor.office)
    const on = context.today
    const year = Number(on.slice(0, 4))
    return withPaperNumber(context.actor.office, year, (no) =>
      changeRecord(context, { subject, version: null, action: 'papers.sign' }, (about) => {
        const paper = waitingIn(about, paperId)
        applyEffect(context, about, sign(context, paper, { no, on, year }), law)
        return { contentNo: paper.contentNo, details: { paper: paper.code, paperNo: numberOfPaper(paper) } }
      }),
    )
  },
})

/** Sends a paper back to who submitted it; it takes no number. */
export const sendPaperBack = operation({
  name: 'papers.sendBack',
  input: z.object({ ...target, reason: requiredText(500) }),
  run: (context, { paperId, reason, ...subject }) =>
    changeRecord(context, { subject, version: null, action: 'papers.sendBack' }, (about) => {
      const paper = waitingIn(about, paperId)
      paper.status = 'sentBack'
      paper.why = reason
      return { contentNo: paper.contentNo, details: { paper: paper.code, reason } }
    }),
})

/**
 * Cancels a signed paper: the number stays in the register with the reason and is never given again; what the paper
 * did is taken back, unless somebody acted on it.
 */
export const cancelPaper = operation({
  name: 'papers.cancel',
  input: z.object({ ...target, reason: requiredText(500) }),
  run: (context, { paperId, reason, ...subject }) =>
    changeRecord(context, { subject, version: null, action: 'papers.cancel' }, (about) => {
      const paper = paperOf(about, paperId)
      if (paper.status !== 'signed') throw invalid('reason', 'errors.paper.notSigned')
      undoEffect(about, paper)
      paper.status = 'cancelled'
      paper.why = reason
      return { contentNo: paper.contentNo, details: { paper: paper.code, paperNo: numberOfPaper(paper), reason } }
    }),
})

/** @throws NotFound; InvalidInput when the paper does not wait for a signature any more */
export function waitingIn(about: PaperRecord, paperId: string): Paper {
  const paper = paperOf(about, paperId)
  if (paper.status !== 'awaitingSignature') throw invalid('reason', 'errors.paper.notWaiting')
  return paper
}

/** @throws NotFound */
function paperOf(about: PaperRecord, paperId: string): Paper {
  const paper = about.record.papers.find((one) => one.id === paperId)
  if (!paper) throw new NotFound('paper')
  return paper
}
