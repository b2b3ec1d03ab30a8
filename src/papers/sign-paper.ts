import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { requiredText } from '../input.ts'
import type { Content, Letter, Paper } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { applyEffect, numberOfPaper, undoEffect } from './effects.ts'
import { withPaperNumber } from './paper-number.ts'
import { sign } from './submit-paper.ts'

const target = { letterId: z.string(), paperId: z.string() }

/**
 * Signs a paper that waits for it, on the day of the signature: number, date, signer and what the paper does, in one
 * write of the letter.
 * @throws InvalidInput when it does not wait any more
 */
export const signPaper = operation({
  name: 'papers.sign',
  input: z.object(target),
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    const on = context.today
    const year = Number(on.slice(0, 4))
    return withPaperNumber(context.actor.office, year, (no) =>
      changeLetter(context, { id: input.letterId, version: null, action: 'papers.sign' }, (letter) => {
        const { paper, content } = waiting(letter, input.paperId)
        applyEffect(context, content, sign(context, paper, { no, on, year }), law)
        return { contentNo: content.no, details: { paper: paper.code, paperNo: numberOfPaper(paper) } }
      }),
    )
  },
})

/** Sends a paper back to who submitted it; it takes no number. */
export const sendPaperBack = operation({
  name: 'papers.sendBack',
  input: z.object({ ...target, reason: requiredText(500) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: null, action: 'papers.sendBack' }, (letter) => {
      const { paper, content } = waiting(letter, input.paperId)
      paper.status = 'sentBack'
      paper.why = input.reason
      return { contentNo: content.no, details: { paper: paper.code, reason: input.reason } }
    }),
})

/**
 * Cancels a signed paper: the number stays in the register with the reason and is never given again; what the paper
 * did is taken back, unless somebody acted on it.
 */
export const cancelPaper = operation({
  name: 'papers.cancel',
  input: z.object({ ...target, reason: requiredText(500) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: null, action: 'papers.cancel' }, (letter) => {
      const { paper, content } = paperOf(letter, input.paperId)
      if (paper.status !== 'signed') throw invalid('reason', 'errors.paper.notSigned')
      undoEffect(content, paper)
      paper.status = 'cancelled'
      paper.why = input.reason
      return {
        contentNo: content.no,
        details: { paper: paper.code, paperNo: numberOfPaper(paper), reason: input.reason },
      }
    }),
})

function waiting(letter: Letter, paperId: string): { paper: Paper; content: Content } {
  const found = paperOf(letter, paperId)
  if (found.paper.status !== 'awaitingSignature') throw invalid('reason', 'errors.paper.notWaiting')
  return found
}

/** @throws NotFound */
function paperOf(letter: Letter, paperId: string): { paper: Paper; content: Content } {
  const paper = letter.papers.find((one) => one.id === paperId)
  const content = paper && letter.contents.find((one) => one.no === paper.contentNo)
  if (!paper || !content) throw new NotFound('paper')
  return { paper, content }
}
