import type { Message, MessageChannel } from '../message.ts'
import type { Outcome } from '../outcome.ts'

/** What is handed to a gateway: nothing else of the message leaves the house. */
export type Parcel = Pick<Message, '_id' | 'messageId' | 'title' | 'text' | 'provider'> & { to: string }

/** One way out of the house. Failures are outcomes: `send` never throws. */
export interface Gateway {
  readonly channel: Exclude<MessageChannel, 'post'>
  /** How many messages may be on their way at once. */
  readonly connections: number
  /** What is unknown may be sent again: the receiver sees, or the gateway knows, that it is the same. */
  readonly mayRepeat: boolean
  send(parcel: Parcel): Promise<Outcome>
  close(): void
}
