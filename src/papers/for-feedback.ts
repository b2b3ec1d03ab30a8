import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Feedback } from '../feedback/index.ts'
import { withStopped } from '../feedback/index.ts'
import type { Signed } from './number-of-paper.ts'
import { numberOfPaper } from './number-of-paper.ts'

/**
 * What a signed paper does to a feedback: the slip passes it to the body that must answer (NĐ 20/2008 Đ.9(1)(d)).
 * @throws InvalidInput when it was answered
 */
export function applyToFeedback(context: Context, feedback: Feedback, paper: Signed): void {
  const { effect, on } = paper
  if (effect.kind !== 'passFeedback') return
  if (feedback.answer) throw invalid('agency', 'errors.feedback.answered')
  const { agency, agencyName } = effect
  const { id: by, name: byName } = context.actor
  feedback.passings.push({ agency, agencyName, on, documentNo: numberOfPaper(paper), by, byName })
  feedback.clocks = withStopped(feedback.clocks, on, 'feedback.transfer')
}

/** @throws InvalidInput when the feedback went on since */
export function undoInFeedback(feedback: Feedback, paper: Signed): void {
  if (paper.effect.kind !== 'passFeedback') return
  if (feedback.answer || feedback.passings.at(-1)?.documentNo !== numberOfPaper(paper))
    throw invalid('reason', 'errors.paper.alreadyActedOn')
  feedback.passings.pop()
  if (feedback.passings.length > 0) return
  for (const clock of feedback.clocks)
    if (clock.clock === 'feedback.transfer' && clock.stopped === paper.on) clock.stopped = null
}
