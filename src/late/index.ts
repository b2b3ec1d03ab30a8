export { countWaitingApologies } from './apology-lists.ts'
export { lateWorker } from './draft-apologies.ts'
export { followPromises } from './follow-letter.ts'
