import type { PlainDate } from '../plain-date.ts'
import { agenciesOf, answered, unanswered } from './answer.ts'
import type { BodyLevel, CompetenceAnswer, CompetenceQuestion } from './competence.ts'
import { isOfDistrict, successorCompetence } from './district-successor.ts'
import { otherBodyCompetence } from './other-bodies.ts'
import { linkOn } from './settling-chain.ts'
import { routeOf, type SubjectRoute } from './subject-routes.ts'

/**
 * Which body answers a petition: the one addressed when the letter names it, otherwise the one in charge of the
 * subject. A local body that comes first, or shares the subject, is the settler when no body of the province is.
 */
export function petitionCompetence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const { against, subject } = question
  if (against) return otherBodyCompetence(question, on) ?? byBody(question, against.level, on)
  if (!subject) return unanswered('against.level', 'subject')
  const found = routeOf(subject, on)
  if (!found) return unanswered('against.level')
  const { agencyIds, competence, local } = found
  return answered(
    { rule: `subject.${subject}`, settler: settlerOf(found), agencyIds, competence, local, why: 'subject' },
    on,
  )
}

function settlerOf({ agencyIds, local }: SubjectRoute): CompetenceAnswer['settler'] {
  if (agencyIds.length > 0 || local === null) return 'subjectBody'
  return local === 'commune' ? 'communeChair' : 'districtChair'
}

function byBody(question: CompetenceQuestion, level: BodyLevel, on: PlainDate): CompetenceAnswer {
  const link = linkOn(level, on)
  if (!link) return unanswered('law')
  const { settler, competence } = link.first
  if (isOfDistrict(level) && settler === 'successorOfDistrict')
    return successorCompetence(question, 'petition.body', on)
  return answered(
    {
      rule: 'petition.body',
      settler,
      agencyIds: agenciesOf(settler, question, true),
      competence,
      why: 'addressed',
    },
    on,
  )
}
