import type { Parts } from '../context.ts'
import { officeById } from '../offices/index.ts'
import type { Message } from './message.ts'
import { isCitizenEvent } from './message-events.ts'
import { sendingTime } from './queue-message.ts'
import { renderedText } from './texts/rendered-text.ts'

type NextWay = Pick<Message, 'channel' | 'to' | 'otherWays' | 'state' | 'nextAt' | 'tries'> & Partial<Message>

/**
 * A message that was refused for good goes over the next way that the person agreed to, in the words of that channel;
 * at last it is printed. Null where there is no other way: it stays refused, for a person to see.
 */
export async function anotherWay(parts: Parts, message: Message): Promise<NextWay | null> {
  const [next, ...otherWays] = message.otherWays
  if (!next || !isCitizenEvent(message.event)) return null
  const { office, event, language, values } = message
  const text = await renderedText(office, { event, channel: next.channel, language }, values)
  const now = parts.clock.now()
  const nextAt = await sendingTime(parts, await officeById(office), { channel: next.channel, now })
  return { ...next, ...text, otherWays, state: stateOver(next.channel, nextAt > now), nextAt, tries: 0 }
}

function stateOver(channel: Message['channel'], isQuiet: boolean): Message['state'] {
  if (channel === 'post') return 'toPrint'
  return isQuiet ? 'held' : 'queued'
}
