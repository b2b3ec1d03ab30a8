import type { ClockId, Law, PlainDate } from '../law/index.ts'
import { startClock, stopClocks } from './clocks.ts'
import type { CloseReason, Content, ContentKind } from './content.ts'

/** What is done in a matter and begins a term of its own. */
export type ActOfMatter = 'accepted' | 'refused' | 'filed' | 'terminated' | 'suspended' | 'resumed' | 'settled'

interface Begun {
  clock: ClockId
  kinds?: readonly ContentKind[]
  /** Only where the writer left originals. */
  originals?: true
}

const ofComplaints: readonly ContentKind[] = ['complaint']
const ofDenunciations: readonly ContentKind[] = ['denunciation']

/**
 * The terms that later acts begin (law/README § 5). Source: NĐ 124/2020 Đ.28b(1), (2); LTC Đ.24(1), 29(3), 34(4);
 * TT 05/2021 Đ.28(2); TT 07/2014 Đ.10. Where the law of the day knows no such term, none begins.
 */
const begunBy: Record<ActOfMatter, readonly Begun[]> = {
  accepted: [{ clock: 'denunciation.acceptance-notice', kinds: ofDenunciations }],
  refused: [
    { clock: 'denunciation.refusal-notice', kinds: ofDenunciations },
    { clock: 'letter.return-originals', originals: true },
  ],
  filed: [{ clock: 'letter.filed-retention' }],
  terminated: [
    { clock: 'complaint.suspension-send', kinds: ofComplaints },
    { clock: 'denunciation.suspension-notice', kinds: ofDenunciations },
  ],
  suspended: [
    { clock: 'complaint.suspension-send', kinds: ofComplaints },
    { clock: 'denunciation.suspension-notice', kinds: ofDenunciations },
  ],
  resumed: [{ clock: 'complaint.resume-send', kinds: ofComplaints }],
  settled: [{ clock: 'letter.return-originals', originals: true }],
}

/** Terms of what is done beside the matter: no paper on the matter ends them, somebody says that it was done. */
const endedByHand: readonly ClockId[] = [
  ...Object.values(begunBy).flatMap((begun) => begun.map(({ clock }) => clock)),
  'denunciation.press-reply',
  'denunciation.prevent-damage',
]

export function isEndedByHand(clock: ClockId): boolean {
  return endedByHand.includes(clock)
}

/** Begins what the act begins, from the day of the act. */
export function startAfter(act: ActOfMatter, content: Content, law: Law, on: PlainDate): void {
  const hasOriginals = content.facts.some(({ name, value }) => name === 'originals' && value === true)
  for (const { clock, kinds, originals } of begunBy[act])
    if ((!kinds || kinds.includes(content.kind)) && (!originals || hasOriginals) && law.deadline(clock, on).due)
      startClock(content, law, { clock, start: on, startEvent: act })
}

/** What the end of a content begins. */
export function startAfterClosing(why: CloseReason, content: Content, law: Law, on: PlainDate): void {
  if (why === 'refused' || why === 'filed') startAfter(why, content, law, on)
  if (why === 'withdrawn' || why === 'terminated') startAfter('terminated', content, law, on)
}

/** Stops the terms of the matter itself. */
export function stopMatter(content: Content, on: PlainDate, why: string): void {
  stopClocks(
    content,
    on,
    why,
    content.clocks.map(({ clock }) => clock).filter((clock) => !isEndedByHand(clock)),
  )
}

/** Takes back what an act begun, as if it had never been. */
export function removeBegun(content: Content, acts: readonly string[], on: PlainDate | null): void {
  content.clocks = content.clocks.filter((clock) => !acts.includes(clock.startEvent) || clock.start !== on)
}
