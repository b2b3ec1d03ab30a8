import { type Confidence, isCitation } from '../citation.ts'
import { type InForce, inForceOn } from '../in-force.ts'
import { addDays, type PlainDate } from '../plain-date.ts'
import type { WrittenRule } from '../written-rule.ts'
import type { BodyLevel, Competence, Settler } from './competence.ts'

/** Who settles at one step, and what that is seen from the province's office. */
export interface SettlingStep {
  settler: Settler
  competence: Competence
  citation: string
  confidence: Confidence
}

/** The two steps of a complaint about a body's decision or act: the body's head, then the superior's head. */
export interface Link extends InForce {
  level: BodyLevel
  first: SettlingStep
  second: SettlingStep
  /** Why the level begins later than the law itself. */
  begins?: string
  /** Why the level ends and nothing follows. */
  ends?: string
  /** The reading of ours that decides who took the matter over. */
  position?: string
}

const subordinate = 'subordinate'
/** The day of the Law on Complaints. */
const chainFrom = '2012-07-01'

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
    begins: 'communes have specialised bodies since the two tiers (NĐ 150/2025)',
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
    position: 'tr.district',
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
    position: 'tr.district',
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

/** Id of the rule on one step of a level. */
export function chainRuleId(level: BodyLevel, settlement: 'first' | 'second'): string {
  return `complaint.${level}.${settlement}`
}

/** Each step as a rule of its own. */
export function chainRules(links: readonly Link[]): WrittenRule[] {
  return links.flatMap((link) =>
    (['first', 'second'] as const).map((settlement) => ({
      id: chainRuleId(link.level, settlement),
      citation: link[settlement].citation,
      confidence: link[settlement].confidence,
      inForceFrom: link.inForceFrom,
      inForceTo: link.inForceTo,
      ...(link.position && { position: link.position }),
    })),
  )
}

/**
 * Throws an Error that begins with the level when a link has no citation, overlaps another of its level, leaves a gap
 * to it, or begins or ends without saying why.
 */
export function checkChain(links: readonly Link[]): void {
  for (const [level, own] of byLevel(links)) {
    for (const [index, { inForceFrom, first, second, begins }] of own.entries()) {
      if (!isCitation(first.citation) || !isCitation(second.citation)) throw new Error(`${level}: no citation`)
      const before = own[index - 1]
      if (!before) {
        if (inForceFrom > chainFrom && !begins) throw new Error(`${level}: begins on ${inForceFrom}, but not why`)
        continue
      }
      if (before.inForceTo === null || before.inForceTo >= inForceFrom)
        throw new Error(`${level}: the link of ${inForceFrom} overlaps the one before it`)
      if (addDays(before.inForceTo, 1) !== inForceFrom) throw new Error(`${level}: a gap before ${inForceFrom}`)
    }
    const last = own.at(-1)!
    if (last.inForceTo !== null && !last.ends) throw new Error(`${level}: ends on ${last.inForceTo}, but not why`)
  }
}

function byLevel(links: readonly Link[]): Map<BodyLevel, Link[]> {
  const levels = new Map<BodyLevel, Link[]>()
  for (const link of links.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)))
    levels.set(link.level, [...(levels.get(link.level) ?? []), link])
  return levels
}
