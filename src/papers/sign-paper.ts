import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { requiredText } from '../input.ts'
import type { Paper } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { undoEffect } from './effects.ts'
import { issue } from './issue.ts'
import { keepRegister } from './keep-register.ts'
import { isSigned, numberOfPaper } from './number-of-paper.ts'
import type { PaperRecord } from './paper-record.ts'
import { changeRecord, recordKinds } from './paper-record.ts'

const target = { kind: z.enum(recordKinds), id: z.string(), paperId: z.string() }

/**
 * Signs a paper that waits for it, on the day of the signature: number, date, signer and what the paper does, in one
 * write of the record.
 * @throws InvalidInput when it does not wait any more
 */
export const signPaper = operation({
  name: 'papers.sign',
  input: z.object(target),
  run: (context, { paperId, ...subject }) =>
    issue(context, {
      subject,
      version: null,
      action: 'papers.sign',
      on: context.today,
      paperIn: (about) => waitingIn(about, paperId),
    }),
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
  run: async (context, { paperId, reason, ...subject }) => {
    const target = { subject, version: null, action: 'papers.cancel' } as const
    const law = await context.lawOf(context.actor.office)
    const cancelled = await changeRecord(context, target, (about) => {
      const paper = paperOf(about, paperId)
      if (paper.status !== 'signed' || !isSigned(paper)) throw invalid('reason', 'errors.paper.notSigned')
      undoEffect(about, paper, law)
      paper.status = 'cancelled'
      paper.why = reason
      return { contentNo: paper.contentNo, details: { paper: paper.code, paperNo: numberOfPaper(paper), reason } }
    })
    await keepRegister(cancelled)
    return cancelled
  },
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
