import type { Paper } from '../letters/index.ts'

/** A paper that has its number and date. */
export type Signed = Paper & { no: number; on: string; year: number }

/** 415/HD-BTCD */
export function numberOfPaper(paper: Pick<Paper, 'no' | 'symbol'>): string {
  return `${paper.no}/${paper.symbol}`
}

export function isSigned(paper: Paper): paper is Signed {
  return paper.no !== null && paper.on !== null && paper.year !== null
}
