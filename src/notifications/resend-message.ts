import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { invalid, Stale } from '../errors.ts'
import { requiredText } from '../input.ts'
import { wake } from '../jobs/index.ts'
import { operation } from '../operation.ts'
import { eventSources } from '../subject.ts'
import type { Message, MessageState } from './message.ts'
import { MessageModel } from './message.ts'
import { isCitizenEvent } from './message-events.ts'
import { messageInSight } from './message-list.ts'
import { outboxName } from './queue-message.ts'
import { recipientsOf } from './recipients.ts'
import { renderedText } from './texts/rendered-text.ts'

/** States in which a person decides whether a message goes again. */
export const resendable: readonly MessageState[] = ['unknown', 'failed', 'dead', 'noContact']

/**
 * Sends a message again that the program gave up, in the words and to the address that are in force now: what was
 * corrected meanwhile counts. Where the first may have arrived it is marked, as it may come twice.
 * @throws InvalidInput when it does not wait for that, or nobody can be reached yet
 */
export const resendMessage = operation({
  name: 'messages.resend',
  input: z.object({ id: requiredText(24) }),
  run: async (context, { id }) => {
    const message = await messageInSight(context.actor, id)
    if (!resendable.includes(message.state)) throw invalid('main', 'messages.error.notResendable')
    const again = message.again || message.state === 'unknown'
    const line = { at: context.now, what: 'resent', why: '', by: context.actor.name }
    const set = { ...(await asOfNow(message)), again, tries: 0, nextAt: context.now }
    const moved = await MessageModel.updateOne({ _id: id, state: message.state }, { $set: set, $push: { log: line } })
    if (moved.modifiedCount === 0) throw new Stale(0)
    await recordAct(context, { action: 'messages.resend', subject: id, details: { number: message.subject.number } })
    wake(outboxName(set.channel))
  },
})

/** Address and words as they are now; of a denouncer the address is read while sending. */
async function asOfNow(message: Message): Promise<Partial<Message> & Pick<Message, 'channel' | 'state'>> {
  const { channel } = message
  if (!isCitizenEvent(message.event) || message.vaultId !== null) return { channel, state: 'queued' }
  const [way, ...otherWays] = await waysNow(message)
  if (!way) throw invalid('main', 'messages.error.stillNobody')
  const { office, event, language, values } = message
  const text = await renderedText(office, { event, channel: way.channel, language }, values)
  return { ...way, ...text, otherWays, state: way.channel === 'post' ? 'toPrint' : 'queued' }
}

async function waysNow({ subject: { kind, id }, person }: Message) {
  const subject = await eventSources.find((source) => source.kind === kind)?.find(id)
  const isSecret = !subject || (subject.kind !== 'feedback' && subject.record.secret)
  return isSecret ? [] : (recipientsOf(subject).find((one) => one.person === person)?.ways ?? [])
}
