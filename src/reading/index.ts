export { readLetter } from './read-letter.ts'
export type { Place, Proposal, ReadDecision, Reading, ReadKind } from './reading.ts'
