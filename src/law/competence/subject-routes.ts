import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Competence } from './competence.ts'

/** Which body on the ground shares the subject or comes first. */
export type LocalBody = 'commune' | 'district' | null

/** Where a subject belongs from a day on, until the next entry of the same subject. */
export interface SubjectRoute {
  from: PlainDate
  /** Bodies of the whole province, the likeliest first; empty when only the local body is competent. */
  agencyIds: readonly string[]
  local: LocalBody
  competence: Competence
  confidence: Confidence
}

const start = '2014-07-01'
/** Five mergers of departments (HĐND resolution of 18/2/2025). */
const departments = '2025-03-01'
/** No districts; Quảng Ngãi and Kon Tum are one (NQ 202/2025/QH15, NQ 1677/NQ-UBTVQH15). */
const twoTiers = '2025-07-01'

/**
 * The routing table by subject (law/calendar-and-agencies §3.3), with the agency ids of the agency data. The head of a
 * school, an investor or a forest ranger who answers first is found by the officer: the table names public bodies.
 */
export const subjectRoutes: Record<string, readonly SubjectRoute[]> = {
  // The one who issued the decision: since 2025-07-01 the commune chair (NĐ 151/2025) or the province.
  'land.recovery-decision': [route(start, [], 'district'), route(twoTiers, ['tinh-qni'], 'commune')],
  'land.certificate': [
    route(start, ['vpdkdd', 'so-tnmt'], 'district'),
    route(departments, ['vpdkdd', 'so-nnmt'], 'district'),
    route(twoTiers, ['vpdkdd', 'so-nnmt'], 'commune'),
  ],
  'land.dispute': local(),
  'land.violation': local(),
  construction: merged('so-xd-old', 'so-xd'),
  housing: merged('so-xd-old', 'so-xd'),
  transport: merged('so-gtvt', 'so-xd'),
  environment: merged('so-tnmt', 'so-nnmt'),
  minerals: merged('so-tnmt', 'so-nnmt'),
  water: merged('so-tnmt', 'so-nnmt'),
  agriculture: merged('so-nnptnt', 'so-nnmt', null),
  forestry: merged('so-nnptnt', 'so-nnmt', null),
  irrigation: merged('so-nnptnt', 'so-nnmt', null),
  'poverty-reduction': merged('so-ldtbxh', 'so-nnmt'),
  labour: merged('so-ldtbxh', 'so-nv'),
  'merit-people': merged('so-ldtbxh', 'so-nv'),
  'social-insurance-policy': merged('so-ldtbxh', 'so-nv'),
  'social-insurance-payment': always('bhxh', 'otherState'),
  'social-protection': merged('so-ldtbxh', 'so-yt'),
  children: merged('so-ldtbxh', 'so-yt'),
  'civil-servants': merged('so-nv-old', 'so-nv', null),
  education: [route(start, ['so-gddt'], 'district'), route(twoTiers, ['so-gddt'], 'commune')],
  vocational: merged('so-ldtbxh', 'so-gddt', null),
  health: always('so-yt'),
  'food-safety': always('so-yt'),
  finance: merged('so-tc-old', 'so-tc', null),
  investment: merged('so-khdt', 'so-tc', null),
  procurement: merged('so-khdt', 'so-tc', null),
  'business-registration': merged('so-khdt', 'so-tc', null),
  science: merged('so-khcn-old', 'so-khcn', null),
  telecom: merged('so-tttt', 'so-khcn', null),
  'information-technology': merged('so-tttt', 'so-khcn', null),
  culture: always('so-vhttdl'),
  tourism: always('so-vhttdl'),
  advertising: always('so-vhttdl'),
  press: merged('so-tttt', 'so-vhttdl', null),
  trade: always('so-ct'),
  electricity: always('so-ct'),
  // The market management department stood under the ministry until 3/2025; no agency of ours bears its old name.
  'market-management': [route(start, [], null, 'otherState'), route(departments, ['so-ct'], null)],
  justice: always('so-tp'),
  notary: always('so-tp'),
  'civil-status': [route(start, ['so-tp'], 'commune')],
  'ethnic-affairs': merged('ban-dantoc', 'so-dttg', null),
  religion: merged('so-nv-old', 'so-dttg', null),
  'economic-zone': always('bql-kkt'),
  police: always('cong-an-tinh', 'otherState'),
  court: [route(start, ['tand-tinh'], null, 'court'), route(twoTiers, ['tand-tinh', 'tand-kv'], null, 'court')],
  procuracy: [
    route(start, ['vks-tinh'], null, 'procuracy'),
    route(twoTiers, ['vks-tinh', 'vks-kv'], null, 'procuracy'),
  ],
  'civil-enforcement': always('thads-tinh', 'otherState'),
  tax: always('thue-tinh', 'otherState'),
  'party-member': [route(start, ['ubkt-tinh-uy'], null, 'partyBody', 'verified')],
  'party-leaders': [route(start, ['ubkt-tinh-uy', 'tinh-uy'], null, 'partyBody')],
  'elected-delegates': [route(start, ['hdnd-tinh'], null, 'elected', 'verified')],
  'feedback-on-procedures': always('vp-ubnd'),
}

function route(
  from: PlainDate,
  agencyIds: string[],
  localBody: LocalBody,
  competence: Competence = 'subordinate',
  confidence: Confidence = 'known',
): SubjectRoute {
  return { from, agencyIds, local: localBody, competence, confidence }
}

/** One body throughout. */
function always(agencyId: string, competence: Competence = 'subordinate'): SubjectRoute[] {
  return [route(start, [agencyId], null, competence)]
}

/** A department that became another one on 2025-03-01, with the local body that comes first or shares the subject. */
function merged(before: string, after: string, localBody: 'commune' | null = 'commune'): SubjectRoute[] {
  return [route(start, [before], localBody), route(departments, [after], localBody)]
}

/** The chair of the place: of the district before, of the commune since. */
function local(): SubjectRoute[] {
  return [route(start, [], 'district'), route(twoTiers, [], 'commune')]
}
