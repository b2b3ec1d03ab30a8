import type { Subscriber } from '../subject.ts'
import { projectLookup } from './project-lookup.ts'

/** Keeps what citizens can look up in step with the records: every act may change it, and feedback has no code. */
export const followRecords: Subscriber = {
  name: 'lookup.project',
  on: () => true,
  handle: async (parts, { kind, record }) => {
    if (kind !== 'feedback') await projectLookup(parts, { kind, record: record._id })
  },
}
