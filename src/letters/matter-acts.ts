import type { Handling, PlainDate } from '../law/index.ts'

/** What the writers took back, and what the law of that day made of it. */
export interface Withdrawal {
  on: PlainDate
  extent: 'all' | 'part' | 'someOfGroup'
  withdrawnBy: 'each' | 'representative'
  tainted: boolean
  /** The row of the law of that day; null while questions are open that can change it. */
  rule: {
    id: string
    version: number
    citation: string
    transition: string
    handling: Handling
    /** Whether the row is about the withdrawal at all, or the matter just goes on. */
    aboutWithdrawal: boolean
  } | null
  by: string
  byName: string
  at: Date
}

export const qualificationKinds = ['complex', 'remote', 'severalPlaces', 'dismissal', 'obstacle'] as const
export type QualificationKind = (typeof qualificationKinds)[number]

/** That a matter is complex, remote …, or that it is not after all: by whom, on what ground and by which document. */
export interface Qualification {
  kind: QualificationKind
  holds: boolean
  on: PlainDate
  /** The ground that the law names, by its letter. */
  ground: string | null
  reason: string | null
  documentNo: string | null
  /** Of an obstacle: its first and its last day. */
  from?: PlainDate
  to?: PlainDate | null
  by: string
  byName: string
  at: Date
}
