import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { officeScope } from '../access/scope.ts'
import { NotFound } from '../errors.ts'
import type { Message, MessageChannel, MessageState } from './message.ts'
import { MessageModel } from './message.ts'

/** What somebody looks for among messages: what waits, what went, what needs a person. */
export const messageGroups = {
  waiting: ['queued', 'held', 'sending'],
  sent: ['sent', 'printed'],
  problem: ['unknown', 'failed', 'dead'],
  noContact: ['noContact'],
  toPrint: ['toPrint'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly MessageState[]>
export type MessageGroup = keyof typeof messageGroups

export interface MessageChoice {
  group?: MessageGroup
  channel?: MessageChannel
}

export interface MessageMark {
  at: Date
  id: string
}

const pageSize = 50

/** One definition of a choice, for the list and its counts. */
function messagesChosen(actor: Actor, { group, channel }: MessageChoice): Filter {
  return {
    ...officeScope(actor),
    ...(group && { state: { $in: [...messageGroups[group]] } }),
    ...(channel && { channel }),
  }
}

/** Messages of the actor's office, newest first, after the mark of the page before. */
export async function messagePage(
  actor: Actor,
  choice: MessageChoice,
  after: MessageMark | null,
): Promise<{ messages: Message[]; next: MessageMark | null }> {
  const found = await MessageModel.find({
    ...messagesChosen(actor, choice),
    ...(after && {
      createdAt: { $lte: after.at },
      $or: [{ createdAt: { $lt: after.at } }, { _id: { $lt: after.id } }],
    }),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(pageSize + 1)
    .lean<Message[]>()
  const messages = found.slice(0, pageSize)
  const last = messages.at(-1)
  return { messages, next: found.length > pageSize && last ? { at: last.createdAt, id: last._id } : null }
}

/** How many messages of the office each group has. */
export async function messageCounts(actor: Actor, channel?: MessageChannel): Promise<Record<MessageGroup, number>> {
  const groups = Object.keys(messageGroups) as MessageGroup[]
  const counts = await Promise.all(
    groups.map((group) => MessageModel.countDocuments(messagesChosen(actor, { group, channel }))),
  )
  return Object.fromEntries(groups.map((group, index) => [group, counts[index]])) as Record<MessageGroup, number>
}

/** @throws NotFound when it is of another office */
export async function messageInSight(actor: Actor, id: string): Promise<Message> {
  const message = await MessageModel.findOne({ _id: id, ...officeScope(actor) }).lean<Message>()
  if (!message) throw new NotFound('message')
  return message
}

/** What was written about one record, newest first. */
export async function messagesOfRecord(office: string, id: string): Promise<Message[]> {
  return MessageModel.find({ office, 'subject.id': id }).sort({ createdAt: -1 }).limit(200).lean<Message[]>()
}

/** What waits for the post in the actor's office, the oldest first. */
export async function messagesToPrint(actor: Actor, ids?: readonly string[]): Promise<Message[]> {
  return MessageModel.find({ ...officeScope(actor), state: 'toPrint', ...(ids && { _id: { $in: ids } }) })
    .sort({ createdAt: 1 })
    .limit(200)
    .lean<Message[]>()
}
