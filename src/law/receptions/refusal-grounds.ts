import type { ClockId } from '../clocks/clock-ids.ts'
import type { Handling } from '../decisions/outcomes.ts'
import type { RuleText } from '../versions/law-rule.ts'
import { refusalTexts } from '../versions/rule-texts/refusal.ts'
import type { WrittenRule } from '../written-rule.ts'

/** A ground on which a citizen may be refused a reception (law/complaints-and-letters §5.2). */
export interface WrittenGround extends WrittenRule {
  /** Facts that establish it; null when the officer observes it and chooses it by its id. */
  when: string | null
  handling: Handling
  papers: readonly string[]
  clocks: readonly ClockId[]
}

/** A ground with what the officer sees, in the words of the law. */
export interface RefusalGround extends WrittenGround {
  text: RuleText
}

const newDecree = { confidence: 'verified', inForceFrom: '2026-07-01', inForceTo: null } as const
const inWords = { when: null, handling: 'explainOrally', papers: [], clocks: [] } as const
const inWriting = { handling: 'refuseInWriting', papers: ['RF-1'], clocks: ['reception.refusal-notice'] } as const

/**
 * Three grounds until 2026-06-30 beside "other cases by law", thirteen from then (LTCD Đ.9; NĐ 154/2026 Đ.4(1)), in the
 * order of the text.
 */
const grounds: readonly WrittenGround[] = [
  {
    id: 'refuse.1',
    ...inWords,
    citation: 'LTCD Đ.9(1)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: null,
  },
  {
    id: 'refuse.2',
    ...inWords,
    citation: 'LTCD Đ.9(2)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: null,
  },
  // A notice has been owed all along, within 3 working days since 2026-07-01 only.
  {
    id: 'refuse.3',
    when: null,
    ...inWriting,
    clocks: [],
    citation: 'LTCD Đ.9(3)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: '2021-11-14',
  },
  {
    id: 'refuse.3',
    when: null,
    ...inWriting,
    clocks: [],
    citation: 'LTCD Đ.9(3); TT 04/2021',
    confidence: 'verified',
    inForceFrom: '2021-11-15',
    inForceTo: '2026-06-30',
  },
  {
    id: 'refuse.3',
    when: null,
    ...inWriting,
    citation: 'LTCD Đ.9(3); NĐ 154/2026 Đ.4(3)',
    ...newDecree,
  },
  {
    // No text listed any until the decree of 2026 did, point by point.
    id: 'refuse.4',
    ...inWords,
    citation: 'LTCD Đ.9(4)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: '2026-06-30',
  },
  {
    id: 'refuse.a',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(a)',
    ...newDecree,
  },
  {
    id: 'refuse.b',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(b)',
    ...newDecree,
  },
  {
    id: 'refuse.c',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(c)',
    ...newDecree,
  },
  {
    id: 'refuse.d',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(d)',
    ...newDecree,
  },
  {
    id: 'refuse.dd',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(đ)',
    ...newDecree,
  },
  {
    id: 'refuse.e',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(e)',
    ...newDecree,
  },
  {
    id: 'refuse.g',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(g)',
    ...newDecree,
  },
  {
    // The printed form cites point g: a drafting slip, the ground is point h.
    id: 'refuse.h',
    when: 'kind=petition && answeredInWriting && !newFacts',
    ...inWriting,
    citation: 'NĐ 154/2026 Đ.4(1)(h), 4(3)',
    ...newDecree,
  },
  {
    id: 'refuse.i',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(i)',
    ...newDecree,
  },
  {
    id: 'refuse.k',
    ...inWords,
    when: 'handledElsewhere',
    citation: 'NĐ 154/2026 Đ.4(1)(k)',
    ...newDecree,
  },
]

export const refusalGrounds: readonly RefusalGround[] = grounds.map((ground) => {
  const text = refusalTexts[ground.id]
  if (!text) throw new Error(`${ground.id}: no text`)
  return { ...ground, text }
})
