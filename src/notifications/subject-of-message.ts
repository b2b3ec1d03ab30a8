import { numberOf } from '../letters/index.ts'
import { receptionNumber } from '../receptions/index.ts'
import type { Subject } from '../subject.ts'
import type { MessageSubject } from './message.ts'

/** Which record a message is about, with the number by which offices and citizens speak of it. */
export function subjectOf(subject: Subject): MessageSubject {
  const { kind, record } = subject
  switch (kind) {
    case 'letter':
      return { kind, id: record._id, number: numberOf(record) }
    case 'reception':
      return { kind, id: record._id, number: receptionNumber(record) }
    default:
      return { kind, id: record._id, number: record.code }
  }
}
