import type { Confidence } from '../../citation.ts'
import type { InForce } from '../../in-force.ts'
import type { PlainDate } from '../../plain-date.ts'

/** A law, decree or circular that a citation can name (law/complaints-and-letters §1). */
export interface Instrument extends InForce {
  id: string
  /** 05/2021/TT-TTCP. */
  number: string
  /** As it is cited: TT 05/2021. */
  short: string
  /** Other ways in which our citations name it. */
  aliases: readonly string[]
  titleVi: string
  titleEn: string
  /** Ids, or numbers of instruments that no citation names. */
  replaces: readonly string[]
  amendedBy: readonly { number: string; from: PlainDate }[]
  /** Articles that came later than the instrument: LK Đ.11a stands in it since 2026-07-01 only. */
  added?: Readonly<Record<string, PlainDate>>
  confidence: Confidence
}
