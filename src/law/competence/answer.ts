import type { PlainDate } from '../plain-date.ts'
import type {
  Competence,
  CompetenceAnswer,
  CompetenceQuestion,
  CompetenceReason,
  MissingFact,
  Settler,
} from './competence.ts'
import { competenceRule } from './competence-rules.ts'

/** Nothing can be said before these are known. */
export function unanswered(...missing: MissingFact[]): CompetenceAnswer {
  return { settler: null, agencyIds: [], competence: null, rule: null, why: null, missing, candidates: [] }
}

export interface Found {
  rule: string
  settler: Settler | null
  competence: Competence | null
  why: CompetenceReason
  agencyIds?: readonly string[]
  local?: CompetenceAnswer['local']
  missing?: MissingFact[]
}

/** An answer by a rule; unanswered on a day on which no version of the rule was in force. */
export function answered(found: Found, on: PlainDate): CompetenceAnswer {
  const rule = competenceRule(found.rule, on)
  if (!rule) return unanswered('law')
  const { settler, competence, why, agencyIds = [], local, missing = [] } = found
  return {
    settler,
    agencyIds: [...agencyIds],
    competence,
    ...(local !== undefined && { local }),
    rule,
    why,
    missing,
    candidates: [],
  }
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
export function agenciesOf(settler: Settler, question: CompetenceQuestion, settlesItself: boolean): string[] {
  const office = officeOf[settler]
  if (office && !(question.against?.level === 'commune' && perCommune.includes(settler))) return [office]
  const agencyId = question.against?.agencyId
  return settlesItself && agencyId ? [agencyId] : []
}
