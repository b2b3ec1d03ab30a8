export { changeCalendar, previewCalendar, recomputeAfter } from './change-calendar.ts'
export { extendClock } from './extend-clock.ts'
export { lawInForce } from './law-in-force.ts'
export { resumeClock, suspendClock } from './suspend-clock.ts'
