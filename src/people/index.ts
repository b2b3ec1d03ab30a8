export type { PersonHistory, PersonWords } from './person-history.ts'
export { asLastSeen, historyByKey, historyOf } from './person-history.ts'
