import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { newId } from '../id.ts'
import { email, phone } from '../input.ts'
import { wake } from '../jobs/index.ts'
import { translator } from '../language/translate.ts'
import { officeById } from '../offices/index.ts'
import { operation } from '../operation.ts'
import { isMobile } from '../text/phone-number.ts'
import type { Message } from './message.ts'
import { MessageModel } from './message.ts'
import { messageIdOf, outboxName } from './queue-message.ts'
import { smsLength } from './sms-length.ts'

const tried = z.object({ channel: z.enum(['email', 'sms'], 'errors.choose'), email, phone })

/**
 * Puts a message to oneself into the outbox, to see that a channel works from end to end. Zalo sends approved texts
 * about a record only, so it is tried with a record.
 * @throws InvalidInput without an address for the channel
 */
export const tryChannel = operation({
  name: 'messages.resend',
  input: tried,
  run: async (context, input): Promise<string> => {
    const to = input.channel === 'email' ? input.email : input.phone
    if (!to) throw invalid(input.channel === 'email' ? 'email' : 'phone', 'errors.required')
    if (input.channel === 'sms' && !isMobile(to)) throw invalid('phone', 'errors.contact.mobile')
    const message = await testMessage(context, input.channel, to)
    await MessageModel.create(message)
    await recordAct(context, { action: 'messages.resend', subject: message._id, details: { channel: input.channel } })
    wake(outboxName(input.channel))
    return message._id
  },
})

async function testMessage(context: Context, channel: 'email' | 'sms', to: string): Promise<Message> {
  const { now, actor } = context
  const office = await officeById(actor.office)
  const text = translator('vi')('messages.test.text', { office: office.name })
  const _id = newId()
  return {
    _id,
    office: actor.office,
    key: `channel.test:${_id}`,
    event: 'channel.test',
    subject: { kind: 'account', id: actor.id, number: '' },
    contentNo: null,
    person: actor.id,
    channel,
    to,
    vaultId: null,
    otherWays: [],
    language: 'vi',
    values: {},
    title: channel === 'email' ? translator('vi')('messages.about.office', { office: office.name }) : '',
    text,
    provider: null,
    textVersion: 0,
    segments: channel === 'sms' ? smsLength(text).segments : 0,
    state: 'queued',
    tries: 0,
    nextAt: now,
    until: null,
    lease: null,
    messageId: messageIdOf(_id, context),
    again: false,
    providerId: null,
    log: [{ at: now, what: 'queued', why: '', by: actor.name }],
    createdAt: now,
    sentAt: null,
  }
}
