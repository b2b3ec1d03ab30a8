import type { Feedback } from './feedback/index.ts'
import { FeedbackModel } from './feedback/index.ts'
import type { EventSource, SubscriberOf } from './jobs/index.ts'
import { eventSource } from './jobs/index.ts'
import type { Letter } from './letters/index.ts'
import { LetterModel } from './letters/index.ts'
import type { Reception } from './receptions/index.ts'
import { ReceptionModel } from './receptions/index.ts'

/** A record that officers act on, whichever it is. */
export type Subject =
  | { kind: 'letter'; record: Letter }
  | { kind: 'reception'; record: Reception }
  | { kind: 'feedback'; record: Feedback }

/** Who does something when something has happened to a letter, a visit or a feedback. */
export type Subscriber = SubscriberOf<Subject>

/** Where events come from. */
export const eventSources: readonly EventSource<Subject>[] = [
  eventSource<Letter, Subject>('letter', LetterModel, (record) => ({ kind: 'letter', record })),
  eventSource<Reception, Subject>('reception', ReceptionModel, (record) => ({ kind: 'reception', record })),
  eventSource<Feedback, Subject>('feedback', FeedbackModel, (record) => ({ kind: 'feedback', record })),
]
