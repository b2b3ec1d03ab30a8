import type { ContentKind } from '../letters/index.ts'
import matters from './data/matters.json' with { type: 'json' }
import phrases from './data/phrases.json' with { type: 'json' }
import senders from './data/senders.json' with { type: 'json' }
import type { Story } from './stories.ts'

interface Matter {
  field: string
  summary: string
  agencyName: string
  decisionNo?: string
}

const channels = ['post', 'inPerson', 'post', 'mailbox', 'portal'] as const

/** The form of a letter as somebody at the counter fills it in; `turn` picks people and matter, the same at every start. */
export function letterForm(
  story: Story,
  turn: number,
  on: { receivedOn: string; writtenOn: string; random: () => number },
): Record<string, unknown> {
  const many = story.signatories ?? 1
  const unsigned = story.standing === 'incomplete'
  return {
    receivedOn: on.receivedOn,
    writtenOn: on.writtenOn,
    channel: story.kind === 'denunciation' ? 'post' : channels[Math.floor(on.random() * channels.length)],
    ...(story.byLeader ? { channel: 'forwarded', forwarderKind: 'leader', forwarderName: phrases.forwarder } : {}),
    senders: story.anonymous ? [] : people(turn, Math.min(3, many)),
    contact: story.anonymous ? {} : contactForm([story.kind, story.also].includes('denunciation'), turn),
    signatories: String(many),
    ...(many > 4 ? { representativeName: senders[turn % senders.length]?.name } : {}),
    anonymous: story.anonymous ? 'on' : '',
    unsigned: unsigned ? 'on' : '',
    contents: [story.kind, ...(story.also ? [story.also] : [])].map((kind, index) => contentForm(kind, turn + index)),
  }
}

/** How the first sender answered at the counter; a denouncer now and then asks in writing, most often nobody asks. */
export function contactForm(secret: boolean, turn: number): Record<string, string> {
  if (secret) return turn % 3 === 0 ? { channel: 'sms', writtenRequest: 'on' } : {}
  const channel = (['sms', 'zalo', 'email', 'sms', 'post', 'none', ''] as const)[turn % 7]
  return { channel, ...(channel === 'email' && { email: `cong-dan-${turn}@example.vn` }) }
}

function contentForm(kind: ContentKind, turn: number): Record<string, unknown> {
  const list = matters[kind] as Matter[]
  const { decisionNo, ...matter } = list[turn % list.length] as Matter
  return {
    kind,
    ...matter,
    ...(decisionNo ? { decisionNo: `${Number.parseInt(decisionNo, 10) + turn}${decisionNo.replace(/^\d+/, '')}` } : {}),
    ...(kind === 'denunciation' ? { person: phrases.accused } : {}),
  }
}

export function people(turn: number, count: number): typeof senders {
  return Array.from({ length: count }, (_, index) => senders[(turn * 3 + index) % senders.length]).filter(
    (one) => one !== undefined,
  )
}
