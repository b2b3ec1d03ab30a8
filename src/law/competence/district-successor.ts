import type { PlainDate } from '../plain-date.ts'
import { answered } from './answer.ts'
import type { BodyLevel, CompetenceAnswer, CompetenceQuestion } from './competence.ts'
import { routeOf } from './subject-routes.ts'

export function isOfDistrict(level: BodyLevel): boolean {
  return level === 'district' || level === 'districtBody'
}

/**
 * Who took over what an abolished district decided (`tr.district`): by content, the chair of the commune for tasks
 * given to communes, otherwise the department, or the province chair where the power moved up or several communes
 * share it. Where the subject does not tell, nobody is named; lineage finds the commune.
 */
export function successorCompetence(question: CompetenceQuestion, rule: string, on: PlainDate): CompetenceAnswer {
  const route = question.subject ? routeOf(question.subject, on) : undefined
  switch (question.districtSuccessor ?? successorOf(route)) {
    case 'commune':
      return answered(
        { rule, settler: 'communeChair', competence: 'subordinate', local: 'commune', why: 'districtToCommune' },
        on,
      )
    case 'department':
      return answered(
        {
          rule,
          settler: 'departmentDirector',
          agencyIds: route?.agencyIds ?? [],
          competence: 'subordinate',
          why: 'districtToDepartment',
        },
        on,
      )
    case 'province':
      return answered(
        {
          rule,
          settler: 'provinceChair',
          agencyIds: ['ct-ubnd-tinh'],
          competence: 'own',
          why: 'districtToProvince',
        },
        on,
      )
    default:
      return answered(
        {
          rule,
          settler: 'successorOfDistrict',
          agencyIds: route?.agencyIds ?? [],
          competence: null,
          why: 'districtEnded',
          missing: ['districtSuccessor'],
        },
        on,
      )
  }
}

function successorOf(route: ReturnType<typeof routeOf>): CompetenceQuestion['districtSuccessor'] {
  if (route?.competence !== 'subordinate') return undefined
  if (route.agencyIds.length === 0) return route.local === 'commune' ? 'commune' : undefined
  return route.local === null ? 'department' : undefined
}
