import type { Request } from 'express'
import { instant } from '../../language/format.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import { masked } from '../../text/citizen-numbers.ts'
import type { DataCell, Tag } from '../../web/components.ts'
import type { Message, MessageState } from '../message.ts'

const tones: Record<MessageState, Tag['tone']> = {
  queued: 'running',
  held: 'suspended',
  sending: 'running',
  sent: 'done',
  unknown: 'over',
  failed: 'over',
  dead: 'over',
  noContact: 'soon',
  toPrint: 'running',
  printed: 'done',
  cancelled: 'plain',
}

export function stateTag({ t }: Request, message: Pick<Message, 'state' | 'again'>): Tag {
  const text = t(`messages.state.${message.state}`)
  return { tone: tones[message.state], text: message.again ? t('messages.state.again', { state: text }) : text }
}

/** What it is about: a record that opens, or of a denunciation its number beside the lock and no way there. */
export function aboutCell({ t }: Request, { subject, vaultId }: Message): DataCell {
  const { number } = subject
  switch (subject.kind) {
    case 'letter':
      return vaultId === null
        ? { text: t('messages.of.letter', { number }), href: letterPath(subject.id) }
        : { text: t('messages.of.letter', { number }), secret: true, secretNote: t('letters.record.secret') }
    case 'reception':
      return {
        text: t('messages.of.reception', { number }),
        ...(vaultId === null && { href: receptionPath(subject.id) }),
      }
    case 'feedback':
      return { text: t('messages.of.feedback', { number }) }
    default:
      return { text: t('messages.of.account') }
  }
}

/** How it goes, and where to. */
export function wayCell(req: Request, message: Message): DataCell {
  if (message.state === 'noContact') return { text: '–' }
  return { text: req.t(`messages.channel.${message.channel}`), note: shownAddress(req, message) }
}

/** Where it goes, never whole on a list: 0935 ••• 486, l•••@example.vn. */
export function shownAddress({ t }: Request, { channel, to, vaultId }: Message): string {
  if (vaultId !== null) return t('messages.address.secret')
  if (to === null) return '–'
  if (channel === 'email') return to.replace(/^(.)[^@]*/, '$1•••')
  return channel === 'post' ? t('messages.address.post') : masked(to)
}

/** The delivery log, newest first. */
export function logLines(req: Request, { log }: Message): DataCell[][] {
  return log.toReversed().map(({ at, what, why, by }) => [
    { text: instant(at, req.language), keep: true },
    { text: req.t(`messages.log.${what}`), note: [whyText(req, why), by].filter(Boolean).join('; ') || undefined },
  ])
}

const knownReasons = ['noContact', 'tooLong', 'secret', 'tooLate', 'noAddress', 'noTemplate', 'processEnded'] as const

function whyText({ t }: Request, why: string): string {
  const known = knownReasons.find((reason) => reason === why)
  return known ? t(`messages.why.${known}`) : why
}
