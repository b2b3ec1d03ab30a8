import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import { appointmentRules, type FactName, type Law, representativesFor, ruleKey } from '../../law/index.ts'
import type { Content, Letter } from '../../letters/index.ts'
import { clockFactsOf } from '../../letters/index.ts'
import type { CompetenceProposal } from '../competence-proposal.ts'
import { competenceHint } from './competence-words.ts'
import type { ProposedAnswer } from './showing-questions.ts'

/** What the system can propose of the open questions, each with its reason. Nothing is stored before somebody confirms. */
export function proposalsFor(
  req: Request,
  { letter, content, law, competence }: { letter: Letter; content: Content; law: Law; competence: CompetenceProposal },
): Partial<Record<FactName, ProposedAnswer>> {
  return {
    competence: competenceAnswer(req, competence),
    limit: limitAnswer(req, letter, content, law),
    repAppointed: representativesAnswer(req, letter),
  }
}

/** A value only where the law names one; otherwise what is missing, and who would settle in each case. */
function competenceAnswer(req: Request, proposal: CompetenceProposal): ProposedAnswer | undefined {
  const hint = competenceHint(req, proposal)
  return hint === undefined ? undefined : { value: proposal.answer.rule && proposal.answer.competence, hint }
}

/** From five signatories on: how many may speak for them, and on what paper. */
function representativesAnswer({ t }: Request, { signatories, receivedOn }: Letter): ProposedAnswer | undefined {
  const { atMost, rule, citation } = representativesFor(signatories, receivedOn, 'complaintLetter')
  if (!rule) return undefined
  const appointment = appointmentRules(receivedOn)
  return {
    value: null,
    hint: [
      t('competence.representatives', { people: signatories, most: atMost, citation, rule: ruleKey(rule) }),
      ...(appointment.length === 2
        ? [t('competence.appointment', { citation: appointment.map((one) => one.citation).join('; ') })]
        : []),
    ].join(' '),
  }
}

/**
 * Received within the 90 days from the decision itself, so whenever it became known; after them the officer must find
 * out when the writer got it. Source: LK Đ.9.
 */
function limitAnswer({ t }: Request, letter: Letter, content: Content, law: Law): ProposedAnswer | undefined {
  const on = content.against.decision?.on
  if (!on || content.kind !== 'complaint') return undefined
  const { due } = law.deadline('complaint.time-limit', on, { obstacles: clockFactsOf(content).obstacles })
  if (!due) return undefined
  const dates = { decided: shortDate(on), due: shortDate(due), received: shortDate(letter.receivedOn) }
  return letter.receivedOn <= due
    ? { value: 'within', hint: t('eligibility.proposed.within', dates) }
    : { value: null, hint: t('eligibility.proposed.afterDecision', dates) }
}
