import type { CompetenceAnswer, CompetenceQuestion, Settler } from './competence.ts'

/** Nothing can be said before these are known. */
export function unanswered(...missing: string[]): CompetenceAnswer {
  return { settler: null, agencyIds: [], competence: null, rule: null, missing }
}

/** The settlers that are one office in the whole province. Others are found by territory, parent or lineage. */
const officeOf: Partial<Record<Settler, string>> = {
  provinceChair: 'ct-ubnd-tinh',
  inspectionCommittee: 'ubkt-tinh-uy',
  standingCouncil: 'hdnd-tinh',
}

/** A commune has its own council and its own inspection committee. */
const perCommune: readonly Settler[] = ['inspectionCommittee', 'standingCouncil']

/** The agencies that a settler can be: its own office, or the body complained of when that body settles itself. */
export function candidates(settler: Settler, question: CompetenceQuestion, settlesItself: boolean): string[] {
  const office = officeOf[settler]
  if (office && !(question.against?.level === 'commune' && perCommune.includes(settler))) return [office]
  const agencyId = question.against?.agencyId
  return settlesItself && agencyId ? [agencyId] : []
}
