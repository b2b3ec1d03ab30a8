/** Addresses of deadlines: calendar and clocks. */
export * from './calendar-paths.ts'
export * from './clock-paths.ts'
