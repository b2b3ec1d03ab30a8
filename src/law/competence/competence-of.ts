import type { PlainDate } from '../plain-date.ts'
import type { CompetenceAnswer, CompetenceQuestion } from './competence.ts'
import { complaintCompetence } from './complaint-competence.ts'
import { denunciationCompetence } from './denunciation-competence.ts'
import { petitionCompetence, routeOf } from './subject-routing.ts'

/**
 * Who is competent, with the value of the fact `competence` as the province's office sees it. What is not known is in
 * `missing` and is never guessed; the subject still proposes agencies then.
 */
export function competenceOf(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const answer = byKind(question, on)
  const route = question.subject && !answer.settler ? routeOf(question.subject, on) : undefined
  return route ? { ...answer, agencyIds: [...route.agencyIds], local: route.local } : answer
}

function byKind(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  switch (question.kind) {
    case 'complaint':
      return complaintCompetence(question, on)
    case 'denunciation':
      return denunciationCompetence(question, on)
    case 'petition':
      return petitionCompetence(question, on)
  }
}
