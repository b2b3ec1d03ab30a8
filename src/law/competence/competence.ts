import type { AccusedMove, AccusedPost } from '../facts/accused.ts'
import type { RuleVersion } from '../written-rule.ts'

/** Where the body or person stands that is complained of, denounced or asked. */
export const bodyLevels = [
  'commune',
  'communeBody',
  'district',
  'districtBody',
  'department',
  'departmentBody',
  'province',
  'ministryBody',
  'ministry',
  'party',
  'court',
  'procuracy',
  'elected',
  'front',
  'religious',
  'publicUnit',
] as const
export type BodyLevel = (typeof bodyLevels)[number]

/** Whose register the question is asked in. */
export type Viewer = 'province' | 'department' | 'commune'

/** Who took over what an abolished district decided, by content. */
export const districtSuccessors = ['commune', 'department', 'province'] as const
export type DistrictSuccessor = (typeof districtSuccessors)[number]

export interface CompetenceQuestion {
  kind: 'complaint' | 'denunciation' | 'petition'
  against?: { level: BodyLevel; agencyId?: string; parentId?: string; isHead?: boolean }
  /** `review`: not a third complaint, but a settlement that broke the law is looked at again (NĐ 124/2020 Đ.38). */
  settlementLevel?: 'first' | 'second' | 'review'
  /** A civil servant's complaint about a disciplinary decision (LK Chapter IV). */
  discipline?: boolean
  /** A subject code of the routing table. */
  subject?: string
  districtSuccessor?: DistrictSuccessor
  accusedPost?: AccusedPost | string
  accusedMove?: AccusedMove | string
  /** The body itself is denounced, not a person of it (LTC Đ.12.6). */
  accusedBody?: boolean
  /** Several bodies manage the person (LTC Đ.12.2). */
  managedBySeveral?: boolean
  /** Who manages the public unit whose head is denounced (LTC Đ.18). */
  managingBody?: BodyLevel
  fieldBreach?: 'none' | 'oneField' | 'severalFields'
  /** Who asks; the province when nothing is said. An office below is not told `own` for the province's matters. */
  seenFrom?: Viewer
  /** The agency that asks, to know its own matters. */
  seenBy?: string
}

/** Who settles, by office; routing finds the agency from it, by territory and lineage. */
export type Settler =
  | 'sameAgency'
  | 'headOfAgency'
  | 'superior'
  | 'communeChair'
  | 'districtChair'
  | 'successorOfDistrict'
  | 'departmentDirector'
  | 'provinceChair'
  | 'minister'
  | 'ministerOfHomeAffairs'
  | 'primeMinister'
  | 'standingCouncil'
  | 'inspectionCommittee'
  | 'headInSystem'
  | 'subjectBody'
  | 'courtOnly'

/** The fact `competence`, as the office sees it that asks. */
export type Competence =
  | 'own'
  | 'subordinate'
  | 'higher'
  | 'otherState'
  | 'partyBody'
  | 'court'
  | 'procuracy'
  | 'elected'
  | 'front'
  | 'religious'
  | 'publicUnit'

/** What must be known first; `law` where no rule of ours reaches back to the day. */
export type MissingFact =
  | 'against.level'
  | 'against.isHead'
  | 'against.agencyId'
  | 'settlementLevel'
  | 'subject'
  | 'districtSuccessor'
  | 'accusedPost'
  | 'accusedMove'
  | 'fieldBreach'
  | 'managingBody'
  | 'law'

/** Why the rule names this settler. */
export type CompetenceReason =
  | 'whoDecided'
  | 'superiorOfWhoDecided'
  | 'onlyCourtLeft'
  | 'disciplineHead'
  | 'disciplineSuperior'
  | 'disciplineMinister'
  | 'review'
  | 'districtEnded'
  | 'districtToCommune'
  | 'districtToDepartment'
  | 'districtToProvince'
  | 'outside'
  | 'addressed'
  | 'subject'
  | 'officer'
  | 'headOfBody'
  | 'bodyItself'
  | 'severalManagers'
  | 'equalPost'
  | 'higherPost'
  | 'otherMove'
  | 'leftService'
  | 'bodyMerged'
  | 'bodyDissolved'
  | 'formerDistrict'
  | 'council'
  | 'publicUnit'
  | 'taskHolder'
  | 'field'
  | 'ownSystem'
  | 'party'

/** The rule of an answer: the version in force on the day. */
export type CompetenceRule = RuleVersion

export interface CompetenceAnswer {
  /** Null while `missing` says what is needed first. */
  settler: Settler | null
  /** The agencies that it can be; empty when only the territory or the lineage can tell. */
  agencyIds: string[]
  competence: Competence | null
  /** The body of the place that is competent beside, or instead of, `agencyIds`; set when a subject was routed. */
  local?: 'commune' | 'district' | null
  /** Known before the settler is, where a move of the accused names it. */
  rule: CompetenceRule | null
  why: CompetenceReason | null
  missing: MissingFact[]
  /** What the answer would be for each value of the first missing fact; empty when nothing is missing. */
  candidates: CompetenceCandidate[]
}

export interface CompetenceCandidate extends Omit<CompetenceAnswer, 'candidates'> {
  when: { fact: MissingFact; value: string | boolean }
}
