import { invalid } from '../errors.ts'
import type { Law, PlainDate } from '../law/index.ts'
import type { Content, Letter, PaperEffect, RunningClock } from '../letters/index.ts'
import { recompute, removeBegun, requalify } from '../letters/index.ts'
import { extendTerm } from './extend-clock.ts'
import { findComplex } from './qualify-clock.ts'
import { openSuspension, runningClockOf } from './running-clock.ts'
import { resumeTerm, suspendTerm } from './suspend-clock.ts'

const kinds = ['extend', 'suspend', 'resume', 'complex', 'returnOriginals'] as const
type TermEffect = Extract<PaperEffect, { kind: (typeof kinds)[number] }>

const originals = 'letter.return-originals'

export function isTermEffect(effect: PaperEffect): effect is TermEffect {
  return kinds.some((kind) => kind === effect.kind)
}

/** The paper that decides it: its number is the document of the act. */
export interface DecidingPaper {
  documentNo: string
  on: PlainDate
  by: string
  byName: string
  at: Date
}

/**
 * What a signed paper does to a term, as if it were typed among the deadlines: extension, suspension, resumption,
 * the finding that a matter is complex, the return of originals. Source: LK Đ.11a, 28; LTC Đ.30, 34; NĐ 124/2020 Đ.3a,
 * 28a, 28b.
 * @throws InvalidInput, NotFound as the act among the deadlines does
 */
export function applyToTerm(
  letter: Letter,
  contentNo: number,
  effect: TermEffect,
  paper: DecidingPaper,
  { law, today }: { law: Law; today: PlainDate },
): void {
  const { documentNo, on, by, at } = paper
  const [content, clock] = runningClockOf(letter, contentNo, clockIdOf(letter, contentNo, effect))
  switch (effect.kind) {
    case 'extend': {
      const { extension: kind, days, ground } = effect
      extendTerm(clock, { kind, ...(days !== null && { days }), on, ground, documentNo, by, at }, law)
      break
    }
    case 'suspend':
      suspendTerm(content, clock, { ...effect, on, documentNo, by, at }, law)
      break
    case 'resume':
      resumeTerm(content, clock, { on, documentNo }, law)
      break
    case 'complex':
      findComplex(letter, content, { ...paper, ground: effect.ground, reason: effect.reason }, { law, today })
      break
    case 'returnOriginals':
      clock.stopped = { on, why: 'completed', documentNo }
  }
}

/**
 * Takes back what a cancelled paper did to a term.
 * @throws InvalidInput when the matter went on since: the term ended, or a later act rests on it
 */
export function undoToTerm(content: Content, effect: TermEffect, documentNo: string, law: Law): void {
  switch (effect.kind) {
    case 'extend': {
      const clock = builtOn(content, (one) => one.extensions.at(-1)?.documentNo === documentNo)
      clock.extensions.pop()
      recompute(clock, law)
      break
    }
    case 'suspend': {
      const clock = builtOn(content, (one) => openSuspension(one)?.documentNo === documentNo)
      removeBegun(content, ['suspended'], clock.suspensions.pop()?.from ?? null)
      recompute(clock, law)
      break
    }
    case 'resume': {
      const clock = builtOn(content, (one) => one.suspensions.at(-1)?.resumeDocumentNo === documentNo)
      const last = clock.suspensions.at(-1)
      removeBegun(content, ['resumed'], last?.to ?? null)
      if (last) Object.assign(last, { to: null, resumeDocumentNo: null })
      recompute(clock, law)
      break
    }
    case 'complex': {
      if (content.closed || content.qualifications?.at(-1)?.documentNo !== documentNo) throw alreadyActedOn()
      content.qualifications.pop()
      for (const clock of content.clocks) if (!clock.stopped) requalify(clock, content, law)
      return
    }
    case 'returnOriginals':
      for (const clock of content.clocks) if (clock.stopped?.documentNo === documentNo) clock.stopped = null
  }
}

function builtOn(content: Content, isIt: (clock: RunningClock) => boolean): RunningClock {
  const clock = content.clocks.find((one) => !one.stopped && isIt(one))
  if (!clock) throw alreadyActedOn()
  return clock
}

function alreadyActedOn() {
  return invalid('reason', 'errors.paper.alreadyActedOn')
}

/** The term that an effect names; of one that names none, a running one, so that a closed matter is refused. */
function clockIdOf(letter: Letter, contentNo: number, effect: TermEffect): string {
  if ('clock' in effect) return effect.clock
  if (effect.kind === 'returnOriginals') return originals
  const content = letter.contents.find((one) => one.no === contentNo)
  return content?.clocks.find((clock) => !clock.stopped)?.clock ?? ''
}
