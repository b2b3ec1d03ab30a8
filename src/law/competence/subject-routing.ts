import type { PlainDate } from '../plain-date.ts'
import { candidates, unanswered } from './answer.ts'
import type { BodyLevel, CompetenceAnswer, CompetenceQuestion } from './competence.ts'
import { otherBodyCompetence } from './other-bodies.ts'
import { linkOn } from './settling-chain.ts'
import { type SubjectRoute, subjectRoutes } from './subject-routes.ts'

/** What the routing by subject rests on. */
export const routesCitation = 'LTCD Đ.26, 28; TT 05/2021'

/** Where a subject belongs on a day; undefined for a subject that the table does not know, or before it begins. */
export function routeOf(subject: string, on: PlainDate): SubjectRoute | undefined {
  return subjectRoutes[subject]?.findLast(({ from }) => from <= on)
}

/** The subject codes of the routing table, in its order. */
export const routingSubjects: readonly string[] = Object.keys(subjectRoutes)

/**
 * Which body answers a petition: the one addressed when the letter names it, otherwise the one in charge of the
 * subject. A local body that comes first, or shares the subject, is the settler when no body of the province is.
 */
export function petitionCompetence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const { against, subject } = question
  if (against) return otherBodyCompetence(question) ?? byBody(question, against.level, on)
  if (!subject) return unanswered('against.level', 'subject')
  const found = routeOf(subject, on)
  if (!found) return unanswered('against.level')
  return {
    settler: settlerOf(found),
    agencyIds: [...found.agencyIds],
    competence: found.competence,
    local: found.local,
    rule: { id: `subject.${subject}`, citation: routesCitation, confidence: found.confidence, inForceFrom: found.from },
    missing: [],
  }
}

function settlerOf({ agencyIds, local }: SubjectRoute): CompetenceAnswer['settler'] {
  if (agencyIds.length > 0 || local === null) return 'subjectBody'
  return local === 'commune' ? 'communeChair' : 'districtChair'
}

function byBody(question: CompetenceQuestion, level: BodyLevel, on: PlainDate): CompetenceAnswer {
  const link = linkOn(level, on)
  if (!link) return unanswered('against.level')
  const { settler, competence, confidence } = link.first
  return {
    settler,
    agencyIds: candidates(settler, question, true),
    competence,
    rule: { id: `petition.${level}`, citation: routesCitation, confidence, inForceFrom: link.inForceFrom },
    missing: [],
  }
}
