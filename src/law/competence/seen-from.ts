import type { Competence, CompetenceAnswer, CompetenceQuestion, Settler } from './competence.ts'

type Seen = Pick<CompetenceAnswer, 'settler' | 'agencyIds' | 'competence' | 'missing'>

/**
 * The tables say what a matter is to the province's office. To an office below, what is the province chair's is
 * `higher`; what is a department's or a commune's is its own, or that of another body, by whose it is.
 */
export function asSeenFrom<Answer extends Seen>(answer: Answer, question: CompetenceQuestion): Answer {
  const { seenFrom = 'province', seenBy } = question
  const { competence, agencyIds } = answer
  if (seenFrom === 'province' || competence === null) return answer
  if (seenBy !== undefined && agencyIds.includes(seenBy)) return { ...answer, competence: 'own' }
  if (competence === 'own') return { ...answer, competence: 'higher' }
  if (competence !== 'subordinate') return answer
  const seen = ofBodyBelow(answer.settler, question)
  if (seen !== null) return { ...answer, competence: seen }
  return { ...answer, competence: null, missing: [...answer.missing, 'against.agencyId'] }
}

/** Null where one must know which body it is. */
function ofBodyBelow(settler: Settler | null, question: CompetenceQuestion): Competence | null {
  const { seenFrom, seenBy, against } = question
  const settlesHere = seenFrom === 'commune' ? 'communeChair' : 'departmentDirector'
  const isOurs = (id: string | undefined) => id !== undefined && id === seenBy
  if (settler === settlesHere) {
    if (isOurs(against?.agencyId) || isOurs(against?.parentId)) return 'own'
    return against?.agencyId === undefined ? null : 'otherState'
  }
  if (settler === 'headOfAgency' || settler === 'superior')
    return isOurs(against?.parentId) ? 'subordinate' : 'otherState'
  return 'otherState'
}
