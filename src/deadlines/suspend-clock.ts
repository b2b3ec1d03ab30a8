import { z } from 'zod'
import { invalid } from '../errors.ts'
import { count, optionalText, requiredText, writtenDate } from '../input.ts'
import type { Law, PlainDate } from '../law/index.ts'
import type { Content, ContentKind, RunningClock } from '../letters/index.ts'
import { changeLetter, legalDateOf, recompute, startAfter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { openSuspension, runningClockOf } from './running-clock.ts'

/** Why a settlement may be suspended. Source: LK Đ.11a(1), NĐ 124/2020 Đ.28a(3); LTC Đ.34(1). */
const suspensionGrounds = ['hindered', 'awaitsOther', 'awaitsExpert'] as const

/** The grounds that the law gives for a kind of content. */
export function groundsFor(kind: ContentKind): readonly (typeof suspensionGrounds)[number][] {
  return kind === 'denunciation' ? ['awaitsOther', 'awaitsExpert'] : ['hindered', 'awaitsOther']
}

const target = {
  letterId: requiredText(24),
  version: count(0, 1_000_000_000),
  contentNo: count(1, 99),
  clock: requiredText(60),
  on: writtenDate,
  documentNo: requiredText(60),
}

/**
 * Suspends the settlement of a content: its clock stands still from the day of the decision.
 * Source: LK Đ.11a (from 2026-07-01); LTC Đ.34; CNT-11.
 * @throws InvalidInput where no law suspends this clock on that day, or it stands still already
 */
export const suspendClock = operation({
  name: 'deadlines.suspend',
  input: z.object({ ...target, ground: z.enum(suspensionGrounds, 'errors.choose'), note: optionalText(500) }),
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'deadlines.suspend' },
      (letter) => {
        const [content, clock] = runningClockOf(letter, input.contentNo, input.clock)
        if (input.on > context.today) throw invalid('on', 'errors.deadline.future')
        const { documentNo, ground, note: words, on } = input
        suspendTerm(content, clock, { ground, words, on, documentNo, by: context.actor.id, at: context.now }, law)
        return {
          contentNo: content.no,
          details: { clock: clock.clock, documentNo: input.documentNo, on: input.on, suspensionGround: input.ground },
        }
      },
    )
  },
})

/** Ends a suspension: the time runs on from the day of the decision. Source: NĐ 124/2020 Đ.28b; LTC Đ.34(2). */
export const resumeClock = operation({
  name: 'deadlines.resume',
  input: z.object(target),
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'deadlines.resume' },
      (letter) => {
        const [content, clock] = runningClockOf(letter, input.contentNo, input.clock)
        if (input.on > context.today) throw invalid('on', 'errors.deadline.future')
        resumeTerm(content, clock, input, law)
        return {
          contentNo: content.no,
          details: {
            clock: clock.clock,
            documentNo: input.documentNo,
            on: input.on,
            after: clock.legal.due ?? '',
          },
        }
      },
    )
  },
})

/** A decision to suspend a matter: its document, its day and who recorded it. */
interface SuspensionDecision {
  ground: string
  words: string | null
  on: PlainDate
  documentNo: string
  by: string
  at: Date
}

/** @throws InvalidInput where no law suspends this term on that day or on that ground, or it stands still already */
export function suspendTerm(content: Content, clock: RunningClock, decision: SuspensionDecision, law: Law): void {
  const { ground, words, on, documentNo, by, at } = decision
  if (on < clock.start) throw invalid('on', 'errors.deadline.beforeStart')
  if (openSuspension(clock)) throw invalid('on', 'errors.deadline.suspendedAlready')
  if (!groundsFor(content.kind).some((one) => one === ground)) throw invalid('ground', 'errors.deadline.ground')
  const refused = whyNotSuspended(clock, on, law)
  if (refused) throw invalid('on', refused)
  const said = words ? `${ground}: ${words}` : ground
  clock.suspensions.push({ from: on, to: null, ground: said, documentNo, resumeDocumentNo: null, by, at })
  recompute(clock, law)
  startAfter('suspended', content, law, on)
}

/** @throws InvalidInput when the term does not stand still, or did not yet on that day */
export function resumeTerm(
  content: Content,
  clock: RunningClock,
  { on, documentNo }: Pick<SuspensionDecision, 'on' | 'documentNo'>,
  law: Law,
): void {
  const suspension = openSuspension(clock)
  if (!suspension) throw invalid('on', 'errors.deadline.notSuspended')
  if (on < suspension.from) throw invalid('on', 'errors.deadline.beforeSuspension')
  suspension.to = on
  suspension.resumeDocumentNo = documentNo
  recompute(clock, law)
  startAfter('resumed', content, law, on)
}

/** Whether any law suspends this clock at all. */
export function maySuspend(clock: RunningClock, on: string, law: Law): boolean {
  return !openSuspension(clock) && whyNotSuspended(clock, on, law) === null
}

/** Asks the law what it would do with the suspension; null when the clock would stand still. */
function whyNotSuspended(clock: RunningClock, on: string, law: Law): string | null {
  const trial = { from: on, to: null, ground: '', documentNo: '', resumeDocumentNo: null, by: '', at: new Date(0) }
  const legal = legalDateOf({ ...clock, suspensions: [...clock.suspensions, trial] }, law)
  const step = legal.steps.findLast((one) => one.kind === 'suspension' && one.from === on && one.to === null)
  if (step?.kind !== 'suspension') return 'errors.deadline.notSuspendable'
  if (step.effect === 'open' || step.effect === 'counted') return null
  return step.effect === 'afterDue' ? 'errors.deadline.afterDue' : 'errors.deadline.notSuspendable'
}
