/** What other rooms build pages of a record from. */
export { chainOf } from './chain-of.ts'
export { decisionCardOf } from './decision-card-of.ts'
export { shownFiles } from './file-list.ts'
export { keepUploads } from './keep-uploads.ts'
export type { OpenRecord } from './open-record.ts'
export { ofRecord, openRecord } from './open-record.ts'
export { kindsText } from './queue-row.ts'
export { recordFrame } from './record-frame.ts'
