import type { Content } from './content.ts'
import { currentTransfer } from './content.ts'
import type { Paper } from './paper.ts'

/** From the least to the most advanced. */
export const letterStates = [
  'registered',
  'classifying',
  'awaitingSupplement',
  'decided',
  'awaitingSignature',
  'inSettlement',
  'withAgency',
  'suspended',
  'closed',
] as const
export type LetterState = (typeof letterStates)[number]

/** The state of one content, derived from what happened to it. */
export function stateOfContent(content: Content, papers: readonly Paper[]): LetterState {
  if (content.closed) return 'closed'
  if (isSuspended(content)) return 'suspended'
  if (papers.some((paper) => paper.contentNo === content.no && paper.status === 'awaitingSignature'))
    return 'awaitingSignature'
  if (currentTransfer(content)) return 'withAgency'
  if (content.acceptance) return 'inSettlement'
  if (content.awaitingSupplement) return 'awaitingSupplement'
  if (content.decision) return 'decided'
  return content.facts.some((fact) => fact.source === 'officer') ? 'classifying' : 'registered'
}

/** A letter shows its least advanced open content; `closed` only when every content is. */
export function stateOfLetter(letter: { contents: readonly Content[]; papers: readonly Paper[] }): LetterState {
  const states = letter.contents.map((content) => stateOfContent(content, letter.papers))
  return letterStates.find((state) => states.includes(state)) ?? 'closed'
}

/** Whether a running clock of the content is suspended now. */
export function isSuspended(content: Content): boolean {
  return content.clocks.some((clock) => !clock.stopped && clock.suspensions.some((one) => one.to === null))
}
