import type { Confidence } from '../citation.ts'
import { type InForce, inForceOn } from '../in-force.ts'
import { addDays, type PlainDate } from '../plain-date.ts'
import type { WrittenRule } from '../written-rule.ts'
import type { Competence } from './competence.ts'

/** Which body on the ground shares the subject or comes first. */
export type LocalBody = 'commune' | 'district' | null

/** Where a subject belongs in a span of days. */
export interface SubjectRoute extends InForce {
  /** Bodies of the whole province, the likeliest first; empty when only the local body is competent. */
  agencyIds: readonly string[]
  local: LocalBody
  competence: Competence
  citation: string
  confidence: Confidence
}

/** An entry as it is written: what holds from a day on, until the next entry of the subject. */
type Entry = Omit<SubjectRoute, 'inForceFrom' | 'inForceTo' | 'citation'> & { from: PlainDate; citation?: string }

const start = '2014-07-01'
/** The circular on letters of 2021; what the circular of 2014 said of the routing was not read. */
const circular = '2021-11-15'
/** Five mergers of departments (HĐND resolution of 18/2/2025). */
const departments = '2025-03-01'
/** No districts; Quảng Ngãi and Kon Tum are one (NQ 202/2025/QH15, NQ 1677/NQ-UBTVQH15). */
const twoTiers = '2025-07-01'

/**
 * The routing table by subject (law/calendar-and-agencies §3.3), with the agency ids of the agency data. The head of a
 * school, an investor or a forest ranger who answers first is found by the officer: the table names public bodies.
 */
const entries: Record<string, readonly Entry[]> = {
  // The one who issued the decision: since 2025-07-01 the commune chair (NĐ 151/2025) or the province.
  'land.recovery-decision': [route(start, [], 'district'), route(twoTiers, ['tinh-qni'], 'commune')],
  'land.certificate': [
    route(start, ['vpdkdd', 'so-tnmt'], 'district'),
    route(departments, ['vpdkdd', 'so-nnmt'], 'district'),
    route(twoTiers, ['vpdkdd', 'so-nnmt'], 'commune'),
  ],
  // Mediation first, then the chair of the place or a court: no complaint.
  'land.dispute': [
    { ...route(start, [], 'district'), citation: 'LĐĐ 2013 Đ.202-203' },
    { ...route('2024-08-01', [], 'district'), citation: 'LĐĐ 2024 Đ.235-236' },
    { ...route(twoTiers, [], 'commune'), citation: 'LĐĐ 2024 Đ.235-236' },
  ],
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
  'party-member': [
    route(start, ['ubkt-tinh-uy'], null, 'partyBody'),
    { ...route(circular, ['ubkt-tinh-uy'], null, 'partyBody', 'verified'), citation: 'TT 05/2021 Đ.15' },
  ],
  'party-leaders': [route(start, ['ubkt-tinh-uy', 'tinh-uy'], null, 'partyBody')],
  'elected-delegates': [
    route(start, ['hdnd-tinh'], null, 'elected'),
    { ...route('2019-01-01', ['hdnd-tinh'], null, 'elected', 'verified'), citation: 'LTC Đ.17(2)' },
  ],
  'feedback-on-procedures': always('vp-ubnd'),
}

function route(
  from: PlainDate,
  agencyIds: string[],
  localBody: LocalBody,
  competence: Competence = 'subordinate',
  confidence: Confidence = 'known',
): Entry {
  return { from, agencyIds, local: localBody, competence, confidence }
}

/** One body throughout. */
function always(agencyId: string, competence: Competence = 'subordinate'): Entry[] {
  return [route(start, [agencyId], null, competence)]
}

/** A department that became another one on 2025-03-01, with the local body that comes first or shares the subject. */
function merged(before: string, after: string, localBody: 'commune' | null = 'commune'): Entry[] {
  return [route(start, [before], localBody), route(departments, [after], localBody)]
}

/** The chair of the place: of the district before, of the commune since. */
function local(): Entry[] {
  return [route(start, [], 'district'), route(twoTiers, [], 'commune')]
}

/** Each subject in spans of days: an entry ends where the next begins, and where the citation changes. */
export const subjectRoutes: Readonly<Record<string, readonly SubjectRoute[]>> = Object.fromEntries(
  Object.entries(entries).map(([subject, list]) => [
    subject,
    list.flatMap((entry, index) => spans(entry, list[index + 1])),
  ]),
)

function spans({ from, citation, ...entry }: Entry, next: Entry | undefined): SubjectRoute[] {
  const to = next ? addDays(next.from, -1) : null
  if (citation) return [{ ...entry, citation, inForceFrom: from, inForceTo: to }]
  const before = { ...entry, citation: 'LTCD Đ.26, 28' }
  const since = { ...entry, citation: 'LTCD Đ.26, 28; TT 05/2021' }
  if (from >= circular) return [{ ...since, inForceFrom: from, inForceTo: to }]
  if (to !== null && to < circular) return [{ ...before, inForceFrom: from, inForceTo: to }]
  return [
    { ...before, inForceFrom: from, inForceTo: addDays(circular, -1) },
    { ...since, inForceFrom: circular, inForceTo: to },
  ]
}

/** Where a subject belongs on a day; undefined for a subject that the table does not know, or before it begins. */
export function routeOf(subject: string, on: PlainDate): SubjectRoute | undefined {
  return subjectRoutes[subject]?.find((span) => inForceOn(span, on))
}

/** The subject codes of the routing table, in its order. */
export const routingSubjects: readonly string[] = Object.keys(subjectRoutes)

/** Each span of a subject as a rule. */
export function subjectRules(): WrittenRule[] {
  return Object.entries(subjectRoutes).flatMap(([subject, routes]) =>
    routes.map(({ citation, confidence, inForceFrom, inForceTo }) => ({
      id: `subject.${subject}`,
      citation,
      confidence,
      inForceFrom,
      inForceTo,
    })),
  )
}
