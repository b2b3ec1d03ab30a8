import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { FactName, Law } from '../../law/index.ts'
import type { Content, Letter } from '../../letters/index.ts'
import type { CompetenceProposal } from '../competence-proposal.ts'
import { answerWords } from './answer-words.ts'
import type { ProposedAnswer } from './question-list-of.ts'

/** What the system can propose of the open questions, each with its reason. Nothing is stored before somebody confirms. */
export function proposalsFor(
  req: Request,
  { letter, content, law, competence }: { letter: Letter; content: Content; law: Law; competence: CompetenceProposal },
): Partial<Record<FactName, ProposedAnswer>> {
  return { competence: competenceAnswer(req, competence), limit: limitAnswer(req, letter, content, law) }
}

function competenceAnswer({ t }: Request, { answer, bodies }: CompetenceProposal): ProposedAnswer | undefined {
  if (!answer.competence || !answer.rule) return undefined
  const values = {
    answer: answerWords(t, 'competence', answer.competence),
    rule: answer.rule.id,
    citation: answer.rule.citation,
  }
  const body = bodies.length === 1 ? bodies[0].name : undefined
  return {
    value: answer.competence,
    hint: body
      ? t('eligibility.proposed.competenceOfBody', { ...values, body })
      : t('eligibility.proposed.competence', values),
  }
}

/**
 * Received within the 90 days from the decision itself, so whenever it became known; after them the officer must find
 * out when the writer got it. Source: LK Đ.9.
 */
function limitAnswer({ t }: Request, letter: Letter, content: Content, law: Law): ProposedAnswer | undefined {
  const on = content.against.decision?.on
  if (!on || content.kind !== 'complaint') return undefined
  const { due } = law.deadline('complaint.time-limit', on)
  if (!due) return undefined
  const dates = { decided: shortDate(on), due: shortDate(due), received: shortDate(letter.receivedOn) }
  return letter.receivedOn <= due
    ? { value: 'within', hint: t('eligibility.proposed.within', dates) }
    : { value: null, hint: t('eligibility.proposed.afterDecision', dates) }
}
