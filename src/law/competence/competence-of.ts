import type { PlainDate } from '../plain-date.ts'
import type { CompetenceAnswer, CompetenceQuestion } from './competence.ts'

export function competenceOf(_question: CompetenceQuestion, _on: PlainDate): CompetenceAnswer {
  return { settler: null, agencyIds: [], competence: null, rule: null, missing: ['kind'] }
}
