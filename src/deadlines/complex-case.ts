import type { PlainDate } from '../law/index.ts'

/** The grounds of NĐ 124/2020 Đ.3a(1), by their letter. */
export const complexGrounds = ['a', 'b', 'c', 'd', 'dd', 'e', 'g'] as const

/** When a complaint is complex, in the versions of the law: the grounds by their letter, or none but a reason. */
interface ComplexCase {
  from: PlainDate
  to: PlainDate | null
  /** Letters of the clause; empty where the law defines nothing. */
  grounds: readonly string[]
  /** A written determination is kept in the file. */
  inWriting: boolean
  citation: string
}

/** NĐ 124/2020 Đ.3a, added by NĐ 155/2026: seven grounds and a document. Before it no text says what is complex. */
const complexCases: readonly ComplexCase[] = [
  { from: '2012-07-01', to: '2026-06-30', grounds: [], inWriting: false, citation: 'LK Đ.28, 37, 50' },
  {
    from: '2026-07-01',
    to: null,
    grounds: complexGrounds,
    inWriting: true,
    citation: 'NĐ 124/2020 Đ.3a',
  },
]

/** The grounds of the day on which the case is determined to be complex (law/README § 2, `tr.act`). */
export function complexCaseOn(on: PlainDate): ComplexCase | undefined {
  return complexCases.find(({ from, to }) => from <= on && (to === null || on <= to))
}
