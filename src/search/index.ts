export type { FeedbackHit, Hits, LetterHit, ReceptionHit } from './find.ts'
export { findExact, findFeedback, findLetters, findReceptions } from './find.ts'
export type { SearchQuery } from './query.ts'
export { hasAsTyped, marked, searchQuery, shortestQuery } from './query.ts'
