import { accusedMoves, accusedPosts } from '../facts/accused.ts'
import type { PlainDate } from '../plain-date.ts'
import { bodyLevels, type CompetenceQuestion, districtSuccessors, type MissingFact } from './competence.ts'
import { linkOn } from './settling-chain.ts'
import { routingSubjects } from './subject-routes.ts'

/** Every value that a missing fact can have on a day; empty where they cannot be listed. */
export function valuesOf(fact: MissingFact, on: PlainDate): readonly (string | boolean)[] {
  switch (fact) {
    case 'against.level':
      return bodyLevels
    case 'against.isHead':
      return [true, false]
    case 'settlementLevel':
      return ['first', 'second']
    case 'subject':
      return routingSubjects
    case 'districtSuccessor':
      return districtSuccessors
    case 'accusedPost':
      return accusedPosts
    case 'accusedMove':
      return accusedMoves
    case 'fieldBreach':
      return ['none', 'oneField', 'severalFields']
    case 'managingBody':
      return (['commune', 'district', 'department', 'province', 'ministry'] as const).filter(
        (level) => linkOn(level, on)?.first.settler !== 'successorOfDistrict',
      )
    default:
      return []
  }
}

/** The question with one fact more. */
export function withValue(
  question: CompetenceQuestion,
  fact: MissingFact,
  value: string | boolean,
): CompetenceQuestion {
  if (fact === 'against.level') return { ...question, against: { level: value } as CompetenceQuestion['against'] }
  if (fact === 'against.isHead')
    return { ...question, against: { ...question.against, isHead: value } as CompetenceQuestion['against'] }
  return { ...question, [fact]: value }
}
