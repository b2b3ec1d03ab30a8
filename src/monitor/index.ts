export type { MonitorChoice, MonitorLine, OpenLetters } from './open-letters.ts'
export { openLetters } from './open-letters.ts'
export type { Week } from './weeks.ts'
export { lastWeeks } from './weeks.ts'
