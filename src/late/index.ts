export { countWaitingApologies, waitingApologies } from './apology-lists.ts'
export { approveApology, proposedDay } from './decide-apology.ts'
export { draftApologies, lateWorker } from './draft-apologies.ts'
export { followPromises } from './follow-letter.ts'
