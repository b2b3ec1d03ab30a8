import { groundsFor, mayExtend, maySuspend, openSuspension } from '../deadlines/index.ts'
import { invalid } from '../errors.ts'
import type { Law, PlainDate } from '../law/index.ts'
import type { Content, PaperEffect, RunningClock } from '../letters/index.ts'
import { promiseToCitizen } from '../letters/index.ts'
import type { PaperActInput } from './paper-input.ts'
import type { EffectKind } from './paper-kinds.ts'
import { actOfPaper, effectKindOf, needsDecision } from './paper-kinds.ts'

/** The day of a paper and the law that it is decided by. */
export interface OnDay {
  law: Law
  on: PlainDate
}

/**
 * What signing a paper about a content will do: the act that the paper is for, or what carries its decision out.
 * @throws InvalidInput when the matter does not stand so that it could, or something of the act was not said
 */
export function effectFor(content: Content, code: string, input: PaperActInput, day: OnDay): PaperEffect {
  const act = actOfPaper(code, content)
  if (act) return actEffect(content, act, input, day)
  if (!content.decision) {
    if (needsDecision(code)) throw invalid('code', 'errors.paper.noDecision')
    return { kind: 'none' }
  }
  return decisionEffect(content, effectKindOf(code, content.decision.handling), input)
}

function decisionEffect(content: Content, kind: EffectKind, input: PaperActInput): PaperEffect {
  if (kind === 'none') return { kind: 'none' }
  if (content.closed) throw invalid('code', 'errors.content.closed')
  switch (kind) {
    case 'transfer':
      throw invalid('code', 'errors.paper.needsBody')
    case 'accept':
      return { kind: 'accept' }
    case 'awaitSupplement': {
      const what = input.what ?? input.fields?.missing
      if (!what) throw invalid(input.fields ? 'fields.missing' : 'what', 'errors.required')
      return { kind: 'awaitSupplement', what }
    }
    default:
      return { kind: 'close', why: kind }
  }
}

function actEffect(
  content: Content,
  act: NonNullable<ReturnType<typeof actOfPaper>>,
  input: PaperActInput,
  { law, on }: OnDay,
): PaperEffect {
  if (content.closed && act !== 'returnOriginals') throw invalid('code', 'errors.content.closed')
  switch (act) {
    case 'extend': {
      const extension = input.kind ?? 'complex'
      const { clock } = chosen(content, (one) => mayExtend(one, extension, law), 'errors.deadline.notExtendable')
      const days = content.kind === 'denunciation' ? input.days : null
      return { kind: 'extend', clock, extension, days, ground: input.ground ?? input.fields?.reason ?? '' }
    }
    case 'suspend': {
      const { clock } = chosen(content, (one) => maySuspend(one, on, law), 'errors.deadline.notSuspendable')
      const ground = groundsFor(content.kind).find((one) => one === input.ground)
      if (!ground) throw invalid('ground', 'errors.choose')
      return { kind: 'suspend', clock, ground, words: input.words ?? input.fields?.reason ?? null }
    }
    case 'resume': {
      const { clock } = chosen(content, (one) => openSuspension(one) !== null, 'errors.deadline.notSuspended')
      return { kind: 'resume', clock }
    }
    case 'complex':
      return { kind: 'complex', ground: input.ground, reason: input.words ?? input.fields?.reason ?? null }
    case 'settle':
      if (!content.acceptance) throw invalid('code', 'errors.settlement.notAccepted')
      return { kind: 'settle', result: input.result ?? input.fields?.ruling ?? input.fields?.conclusion ?? '' }
    case 'terminated':
      return { kind: 'close', why: 'terminated' }
    case 'apologise': {
      const promise = promiseToCitizen(content)
      if (!promise) throw invalid('code', 'errors.paper.noPromise')
      if (!input.newDue) throw invalid('newDue', 'errors.required')
      const reason = input.words ?? input.fields?.reason ?? ''
      return { kind: 'apologise', clock: promise.clock, due: promise.due, newDue: input.newDue, reason }
    }
    case 'returnOriginals':
      return content.clocks.some((one) => one.clock === 'letter.return-originals' && !one.stopped)
        ? { kind: 'returnOriginals' }
        : { kind: 'none' }
  }
}

/** The running term that the paper is about. */
function chosen(content: Content, fits: (clock: RunningClock) => boolean, none: string): RunningClock {
  const clock = content.clocks.find((one) => !one.stopped && fits(one))
  if (!clock) throw invalid('code', none)
  return clock
}
