import type { Confidence } from '../citation.ts'
import type { InForce } from '../in-force.ts'

/** One version of the form that a paper of ours has, by date; the paper itself is law/README § 6. */
export interface Form extends InForce {
  /** Our code of the paper: TF-3. */
  id: string
  /** Only for contents of this kind; left out: for every other. */
  kind?: string
  /** 'Mẫu số 03', or null where the law asks for the paper and prescribes no form. */
  official: string | null
  /** Id of the instrument that the form belongs to, and of the one that put it as it is now. */
  set: string | null
  amendedBy?: string
  /** What the paper is called in this time. */
  title: string
  citation: string
  confidence: Confidence
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
}
