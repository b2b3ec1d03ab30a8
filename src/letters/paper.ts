import type { PlainDate } from '../law/index.ts'

/** A paper of the office about a record: its number, date and signer are taken in one write. */
export interface Paper {
  id: string
  /** Code of law/README § 6, e.g. TF-2. */
  code: string
  /** The content that it is about; 0 where it is about the whole record. */
  contentNo: number
  year: number | null
  no: number | null
  symbol: string
  on: PlainDate | null
  signer: string | null
  signerName: string | null
  /** The office that the signer holds, as it stands under the paper. */
  signerPost: string | null
  status: 'awaitingSignature' | 'signed' | 'sentBack' | 'cancelled'
  submittedBy: string
  submittedByName: string
  submittedAt: Date
  note: string | null
  /** Why it was sent back or cancelled. */
  why?: string | null
  /** What was typed into the fields of its sheet, by their names. */
  fields: Record<string, string>
  /** The prescribed form of its date: official number and the instrument that it belongs to. */
  form: { official: string | null; set: string | null } | null
  /** Version of the office's own template that it was made from; null: built in. */
  template: string | null
  /** Whether the paper names the denouncer, speaks of a pseudonym, or of nobody. */
  identity: 'none' | 'pseudonym' | 'named'
  /** SHA-256 of what the paper says, in canonical form; kept whole in the register of outgoing papers. */
  sheetHash: string | null
  /** SHA-256 of the copy that was issued. */
  copyHash: string | null
  /** Its line in the register of outgoing papers. */
  registerId: string | null
  /** What happens to the record when the paper is signed. */
  effect: PaperEffect
}

/** What signing a paper does, in the write that numbers it. Plain words and numbers: it waits with the paper. */
export type PaperEffect =
  | { kind: 'transfer'; agency: string; agencyName: string; reason: string | null }
  | { kind: 'accept' }
  | { kind: 'close'; why: string }
  | { kind: 'awaitSupplement'; what: string }
  | { kind: 'extend'; clock: string; extension: 'complex' | 'especiallyComplex'; days: number | null; ground: string }
  | { kind: 'suspend'; clock: string; ground: string; words: string | null }
  | { kind: 'resume'; clock: string }
  | { kind: 'complex'; ground: string | null; reason: string | null }
  | { kind: 'settle'; result: string }
  | { kind: 'apologise'; clock: string; due: PlainDate; newDue: PlainDate; reason: string }
  | { kind: 'returnOriginals' }
  | { kind: 'urge'; agencyName: string }
  | { kind: 'refuseVisit' }
  | { kind: 'concludeVisit'; text: string }
  | { kind: 'passFeedback'; agency: string; agencyName: string }
  | { kind: 'none' }

/** How many papers of a record wait for a signature: what the queue "Chờ ký" is chosen by. */
export function waitingPapersIn(record: { papers: readonly Paper[]; removed: unknown }): number {
  return record.removed ? 0 : record.papers.filter((paper) => paper.status === 'awaitingSignature').length
}
