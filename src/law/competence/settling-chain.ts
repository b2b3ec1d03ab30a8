import { type Confidence, isCitation } from '../citation.ts'
import { inForceOn } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'
import type { BodyLevel, Competence, Settler } from './competence.ts'

/** Who settles at one step, and what that is seen from the province's office. */
export interface SettlingStep {
  settler: Settler
  competence: Competence
  citation: string
  confidence: Confidence
}

/** The two steps of a complaint about a body's decision or act: the body's head, then the superior's head. */
export interface Link {
  level: BodyLevel
  inForceFrom: PlainDate
  inForceTo: PlainDate | null
  first: SettlingStep
  second: SettlingStep
}

const subordinate = 'subordinate'

/**
 * Complaints about administrative decisions and acts, by date (law/complaints-and-letters §4.1). The first complaint
 * goes to the one who decided or to the body of the one who acted, the second to the head of its direct superior (LK
 * Đ.7(1)). On 2025-07-01 the districts ended and the province chair became the second settler over the communes.
 */
export const settlingChain: readonly Link[] = [
  {
    level: 'commune',
    inForceFrom: '2012-07-01',
    inForceTo: '2025-06-30',
    first: step('communeChair', subordinate, 'LK Đ.17, 18', 'verified'),
    second: step('districtChair', subordinate, 'LK Đ.17, 18', 'verified'),
  },
  {
    level: 'commune',
    inForceFrom: '2025-07-01',
    inForceTo: null,
    first: step('communeChair', subordinate, 'NĐ 141/2025; LK Đ.17', 'verified'),
    second: step('provinceChair', 'own', 'NĐ 141/2025; LK Đ.17, 21', 'known'),
  },
  {
    // Phòng chuyên môn thuộc UBND cấp xã, new in 2025: its head or the commune chair, to be asked (U-8).
    level: 'communeBody',
    inForceFrom: '2025-07-01',
    inForceTo: null,
    first: step('headOfAgency', subordinate, 'LK Đ.17', 'unverified'),
    second: step('communeChair', subordinate, 'LK Đ.17', 'unverified'),
  },
  {
    level: 'districtBody',
    inForceFrom: '2012-07-01',
    inForceTo: '2025-06-30',
    first: step('headOfAgency', subordinate, 'LK Đ.17, 18', 'verified'),
    second: step('districtChair', subordinate, 'LK Đ.17, 18', 'verified'),
  },
  {
    level: 'districtBody',
    inForceFrom: '2025-07-01',
    inForceTo: null,
    first: step('successorOfDistrict', subordinate, 'NĐ 141/2025; Luật 72/2025/QH15', 'unverified'),
    second: step('provinceChair', 'own', 'NĐ 141/2025; Luật 72/2025/QH15', 'unverified'),
  },
  {
    level: 'district',
    inForceFrom: '2012-07-01',
    inForceTo: '2025-06-30',
    first: step('districtChair', subordinate, 'LK Đ.18, 21', 'verified'),
    second: step('provinceChair', 'own', 'LK Đ.18, 21', 'verified'),
  },
  {
    // The chair of the body that took the task over: by content and lineage (`tr.district`).
    level: 'district',
    inForceFrom: '2025-07-01',
    inForceTo: null,
    first: step('successorOfDistrict', subordinate, 'NĐ 141/2025; Luật 72/2025/QH15', 'known'),
    second: step('provinceChair', 'own', 'NĐ 141/2025; Luật 72/2025/QH15', 'known'),
  },
  {
    level: 'departmentBody',
    inForceFrom: '2012-07-01',
    inForceTo: null,
    first: step('headOfAgency', subordinate, 'LK Đ.19, 20', 'known'),
    second: step('departmentDirector', subordinate, 'LK Đ.19, 20', 'known'),
  },
  {
    level: 'department',
    inForceFrom: '2012-07-01',
    inForceTo: null,
    first: step('departmentDirector', subordinate, 'LK Đ.20, 21', 'verified'),
    second: step('provinceChair', 'own', 'LK Đ.20, 21', 'verified'),
  },
  {
    level: 'province',
    inForceFrom: '2012-07-01',
    inForceTo: null,
    first: step('provinceChair', 'own', 'LK Đ.7(3), 21', 'verified'),
    second: step('minister', 'higher', 'LK Đ.7(3), 21', 'verified'),
  },
  {
    level: 'ministryBody',
    inForceFrom: '2012-07-01',
    inForceTo: null,
    first: step('headOfAgency', 'otherState', 'LK Đ.22, 23', 'known'),
    second: step('minister', 'higher', 'LK Đ.22, 23', 'known'),
  },
  {
    // After the minister only the court is left, and the office can only say so.
    level: 'ministry',
    inForceFrom: '2012-07-01',
    inForceTo: null,
    first: step('minister', 'higher', 'LK Đ.7(2)', 'verified'),
    second: step('courtOnly', 'higher', 'LK Đ.7(2)', 'verified'),
  },
]

function step(settler: Settler, competence: Competence, citation: string, confidence: Confidence): SettlingStep {
  return { settler, competence, citation, confidence }
}

/** The link in force on a day; undefined for bodies outside the administration. */
export function linkOn(level: BodyLevel, on: PlainDate): Link | undefined {
  return settlingChain.find((link) => link.level === level && inForceOn(link, on))
}

/** Throws an Error that begins with the level when a link has no citation or overlaps another of its level. */
export function checkChain(links: readonly Link[]): void {
  for (const [index, link] of links.entries()) {
    const { level, inForceFrom, first, second } = link
    if (!isCitation(first.citation) || !isCitation(second.citation)) throw new Error(`${level}: no citation`)
    const overlaps = links.slice(0, index).some((other) => other.level === level && inForceOn(other, inForceFrom))
    if (overlaps) throw new Error(`${level}: the link of ${inForceFrom} overlaps the one before it`)
  }
}
