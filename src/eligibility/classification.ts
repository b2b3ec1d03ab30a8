import type { Decision, FactName, Facts, Law, PlainDate, TransitionAnswer } from '../law/index.ts'
import { inQuestionOrder } from '../law/index.ts'
import type { AnsweredFact, Content, Letter, UnansweredFact } from '../letters/index.ts'
import { currentTransfer, factsOf } from '../letters/index.ts'
import { actDayOf } from './act-day.ts'

/** What is known of a content, what the law says of it, and what is still to be asked. */
export interface Classification {
  /** The day whose law decides, the transitional rule that says so, and why. */
  version: TransitionAnswer
  on: PlainDate
  facts: Facts
  decision: Decision
  /** Answers that the decision looked at, and those that an officer gave, in the order of the circular. */
  answered: AnsweredFact[]
  /** Questions that can still change the decision and can be answered. */
  open: FactName[]
  /** Questions that could change the decision or add a duty, and that nobody can answer. */
  unanswered: UnansweredFact[]
  /** Of the open questions those that can change no more than the article on which the result rests. */
  citationOnly: FactName[]
  /** Questions that can only add a duty. */
  duties: FactName[]
}

/** Told by the content itself, never asked. */
const notAsked: readonly FactName[] = ['kind', 'contentsKinds']

export function classificationOf(letter: Pick<Letter, 'receivedOn'>, content: Content, law: Law): Classification {
  const facts = factsOf(content)
  const version = versionOf(letter, content, law)
  const { on } = version
  const decision = law.decide(facts, on)
  const shown = inQuestionOrder([
    ...decision.answered,
    ...content.facts.filter((fact) => fact.source === 'officer').map((fact) => fact.name),
  ]).filter((name) => !notAsked.includes(name))
  const missing = decision.missing.filter((name) => !notAsked.includes(name))
  const duties = decision.missingForDuties.filter((name) => !missing.includes(name) && !notAsked.includes(name))
  const unanswered = inQuestionOrder([...missing, ...duties]).flatMap(
    (name) => content.unanswered?.find((one) => one.name === name) ?? [],
  )
  const canBeAsked = (name: FactName) => !unanswered.some((one) => one.name === name)
  return {
    version,
    on,
    facts,
    decision,
    answered: shown.flatMap((name) => content.facts.find((fact) => fact.name === name) ?? []),
    open: missing.filter(canBeAsked),
    unanswered,
    citationOnly: decision.changesOnlyCitation.filter(canBeAsked),
    duties: duties.filter(canBeAsked),
  }
}

/**
 * The day whose law decides: the day of receipt for the eligibility of a letter; the day of the act for what happened
 * later, a withdrawal, a death or a suspension (law/README § 2, `tr.act`).
 */
function versionOf({ receivedOn }: Pick<Letter, 'receivedOn'>, content: Content, law: Law): TransitionAnswer {
  const actOn = actDayOf(content.facts)
  if (actOn === null || actOn < receivedOn) return law.versionFor('eligibility', { receivedOn })
  const acceptedOn = content.acceptance?.on
  return law.versionFor('act', { receivedOn, actOn, kind: content.kind, ...(acceptedOn && { acceptedOn }) })
}

/**
 * Whether a content may still be decided, or decided anew: until a paper on the decision is signed or waits for it.
 * It may again when the body sent it back, or while the writer's supplement is awaited.
 */
export function mayDecide(letter: Letter, content: Content): boolean {
  if (content.closed || content.acceptance || currentTransfer(content)) return false
  const papers = letter.papers.filter((paper) => paper.contentNo === content.no)
  if (papers.some((paper) => paper.status === 'awaitingSignature')) return false
  if (!content.decision || content.awaitingSupplement || content.transfers.at(-1)?.returned) return true
  return !papers.some((paper) => paper.status === 'signed' && paper.effect.kind !== 'none')
}
