import type { PlainDate } from '../plain-date.ts'
import { candidates, unanswered } from './answer.ts'
import type { CompetenceAnswer, CompetenceQuestion } from './competence.ts'
import { otherBodyCompetence } from './other-bodies.ts'
import { linkOn, type SettlingStep } from './settling-chain.ts'

/**
 * Who settles a complaint: by the level of the body complained of and by whether it is the first or the second
 * complaint (LK Đ.7, 17-23), under Chapter IV for a disciplinary decision (LK Đ.51).
 */
export function complaintCompetence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const { against, settlementLevel, discipline } = question
  if (!against) return unanswered(...(settlementLevel ? ['against.level'] : ['against.level', 'settlementLevel']))
  const other = otherBodyCompetence(question)
  if (other) return other
  const link = linkOn(against.level, on)
  if (!link) return unanswered('against.level')
  if (!settlementLevel) return unanswered('settlementLevel')

  const step = discipline ? disciplinary(link[settlementLevel], question) : link[settlementLevel]
  return {
    settler: step.settler,
    agencyIds: candidates(step.settler, question, settlementLevel === 'first'),
    competence: step.competence,
    rule: {
      id: `complaint.${discipline ? 'discipline.' : ''}${against.level}.${settlementLevel}`,
      citation: step.citation,
      confidence: step.confidence,
      inForceFrom: link.inForceFrom,
    },
    missing: [],
  }
}

/** LK Đ.51: the head who manages, then his superior; over a province chair or minister the Minister of Home Affairs. */
function disciplinary(step: SettlingStep, { against, settlementLevel }: CompetenceQuestion): SettlingStep {
  const citation = 'LK Đ.51'
  const atTheTop = against?.level === 'province' || against?.level === 'ministry'
  if (!atTheTop || settlementLevel === 'first') return { ...step, citation }
  return { settler: 'ministerOfHomeAffairs', competence: 'higher', citation, confidence: 'verified' }
}
