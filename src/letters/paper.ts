import type { PlainDate } from '../law/index.ts'

/** A paper of the office about this letter: its number, date and signer are taken in one write. */
export interface Paper {
  id: string
  /** Code of law/README § 6, e.g. TF-2. */
  code: string
  contentNo: number
  year: number | null
  no: number | null
  symbol: string
  on: PlainDate | null
  signer: string | null
  signerName: string | null
  status: 'awaitingSignature' | 'signed' | 'sentBack' | 'cancelled'
  submittedBy: string
  submittedByName: string
  submittedAt: Date
  note: string | null
  /** Why it was sent back or cancelled. */
  why?: string | null
  /** What happens to the content when the paper is signed. */
  effect: PaperEffect
}

export type PaperEffect =
  | { kind: 'transfer'; agency: string; agencyName: string; reason: string | null }
  | { kind: 'accept' }
  | { kind: 'close'; why: string }
  | { kind: 'awaitSupplement'; what: string }
  | { kind: 'none' }
