export { assignLetter } from './assign-letter.ts'
export { changeLetter, letterInSight } from './change-letter.ts'
export { clockFactsOf } from './clock-facts.ts'
export { intakeClock, legalDateOf, recompute, requalify, startClock, stopClocks } from './clocks.ts'
export { isEndedByHand, removeBegun, startAfter, startAfterClosing, stopMatter } from './clocks-of-acts.ts'
export { contactErrors, contactFrom, contactInput } from './contact-input.ts'
export type * from './content.ts'
export { closeReasons, contentKinds, currentTransfer, factsOf, isClosed, newContent } from './content.ts'
export { contentsInSight } from './contents-in-sight.ts'
export { decisionKeyOf, derive, paperNumber } from './derive.ts'
export type {
  Channel,
  HistoryEntry,
  ImportedRow,
  Letter,
  LetterFacts,
  LetterFile,
  LetterRow,
  Link,
  Sender,
} from './letter.ts'
export { channels, LetterModel, numberOf } from './letter.ts'
export type { DueBucket, LetterChoice } from './letter-choice.ts'
export { bucketOf, dueBuckets, lettersChosen } from './letter-choice.ts'
export type * from './matter-acts.ts'
export { qualificationKinds } from './matter-acts.ts'
export type { Paper, PaperEffect } from './paper.ts'
export { waitingPapersIn } from './paper.ts'
export type { PromiseToCitizen } from './promise-to-citizen.ts'
export { promiseToCitizen } from './promise-to-citizen.ts'
export type { ListOrder, PageMark, QueueRow } from './queue.ts'
export { countLetters, letterPage, pageSize } from './queue.ts'
export type { OldCode } from './receipt-code.ts'
export { isReceiptCode, newReceiptCode, receiptCodeInGroups } from './receipt-code.ts'
export type { CodeOwner, ReceiptCode } from './receipt-codes.ts'
export { claimReceiptCode, ownsReceiptCode, ReceiptCodeModel } from './receipt-codes.ts'
export { receiveSupplement, supplementsInDay } from './receive-supplement.ts'
export type { ReceivedPart } from './received-counts.ts'
export { receivedCounts } from './received-counts.ts'
export { highestNumber, registerLetter } from './register-letter.ts'
export type { Resting, Running } from './rests-on-rule.ts'
export { ruleOfKey, rulesInForce, rulesOfClock, rulesOfContent, runningUnder } from './rests-on-rule.ts'
export type { ResultReturn, ReturnState, ReturnWay } from './result-return.ts'
export { returnStates, returnWays } from './result-return.ts'
export { settle, unsettle } from './settle.ts'
export { soonFromWith } from './soon.ts'
export type { StagedFile } from './staged-file.ts'
export type { UploadedFile } from './staged-files.ts'
export { keepFiles, stagedFiles, stageEach, stageFiles } from './staged-files.ts'
export type { LetterState } from './state.ts'
export { isSuspended, letterStates, stateOfContent } from './state.ts'
export type { Supplement, SupplementFile } from './supplement.ts'
