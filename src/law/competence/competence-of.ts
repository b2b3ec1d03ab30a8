import type { PlainDate } from '../plain-date.ts'
import type { CompetenceAnswer, CompetenceCandidate, CompetenceQuestion, MissingFact } from './competence.ts'
import { complaintCompetence } from './complaint-competence.ts'
import { denunciationCompetence } from './denunciation-competence.ts'
import { valuesOf, withValue } from './missing-values.ts'
import { asSeenFrom } from './seen-from.ts'
import { routeOf } from './subject-routes.ts'
import { petitionCompetence } from './subject-routing.ts'

/**
 * Who is competent, with the value of the fact `competence` as the office sees it that asks. What is not known is in
 * `missing` and is never guessed: for each value of the first missing fact stands what the answer would be. The subject
 * still proposes agencies then.
 */
export function competenceOf(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const answer = byKind(question, on)
  const [fact] = answer.missing
  const route = question.subject && !answer.settler ? routeOf(question.subject, on) : undefined
  const routed = route ? { ...answer, agencyIds: [...route.agencyIds], local: route.local } : answer
  const seen = asSeenFrom(routed, question)
  return fact ? { ...seen, candidates: candidatesFor(question, fact, on) } : seen
}

function candidatesFor(question: CompetenceQuestion, fact: MissingFact, on: PlainDate): CompetenceCandidate[] {
  return valuesOf(fact, on).map((value) => {
    const { candidates: _none, ...answer } = byKind(withValue(question, fact, value), on)
    return { ...asSeenFrom(answer, question), when: { fact, value } }
  })
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
