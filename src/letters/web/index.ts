/** What other rooms build pages of a record from. */
export { chainOf } from './chain-of.ts'
export { decisionCardOf } from './decision-card-of.ts'
export { shownFiles } from './file-list.ts'
export type { OpenRecord } from './open-record.ts'
export { ofRecord, openRecord } from './open-record.ts'
export { recordFrame } from './record-frame.ts'
