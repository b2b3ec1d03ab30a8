export { followRecords } from './follow-records.ts'
export { rebuildLookups } from './project-lookup.ts'
