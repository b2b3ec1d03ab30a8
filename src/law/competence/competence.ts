import type { Confidence } from '../citation.ts'
import type { AccusedMove, AccusedPost } from '../facts/accused.ts'
import type { PlainDate } from '../plain-date.ts'

/** Where the body or person stands that is complained of, denounced or asked. */
export type BodyLevel =
  | 'commune'
  | 'communeBody'
  | 'district'
  | 'districtBody'
  | 'department'
  | 'departmentBody'
  | 'province'
  | 'ministryBody'
  | 'ministry'
  | 'party'
  | 'court'
  | 'procuracy'
  | 'elected'
  | 'front'
  | 'religious'
  | 'publicUnit'

export interface CompetenceQuestion {
  kind: 'complaint' | 'denunciation' | 'petition'
  against?: { level: BodyLevel; agencyId?: string; isHead?: boolean }
  settlementLevel?: 'first' | 'second'
  /** A civil servant's complaint about a disciplinary decision (LK Chapter IV). */
  discipline?: boolean
  /** A subject code of the routing table. */
  subject?: string
  accusedPost?: AccusedPost | string
  accusedMove?: AccusedMove | string
  /** The body itself is denounced, not a person of it (LTC Đ.12.6). */
  accusedBody?: boolean
  fieldBreach?: 'none' | 'oneField' | 'severalFields'
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

/** The fact `competence`, as the province's office sees it. */
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

export interface CompetenceRule {
  id: string
  citation: string
  confidence: Confidence
  inForceFrom: PlainDate
}

export interface CompetenceAnswer {
  /** Null while `missing` says what is needed first. */
  settler: Settler | null
  /** Candidates; empty when only the territory or the lineage can tell. */
  agencyIds: string[]
  competence: Competence | null
  /** The body of the place that is competent beside, or instead of, `agencyIds`; set when a subject was routed. */
  local?: 'commune' | 'district' | null
  rule: CompetenceRule | null
  missing: string[]
}
