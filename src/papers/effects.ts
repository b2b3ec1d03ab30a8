import type { Context } from '../context.ts'
import type { DecidingPaper } from '../deadlines/index.ts'
import { applyToTerm, isTermEffect, undoToTerm } from '../deadlines/index.ts'
import { invalid, NotFound } from '../errors.ts'
import type { ClockId, Law, PlainDate } from '../law/index.ts'
import type { CloseReason, Content, Letter, PaperEffect, Transfer } from '../letters/index.ts'
import {
  closeReasons,
  currentTransfer,
  removeBegun,
  settle,
  startAfter,
  startAfterClosing,
  startClock,
  stopMatter,
  unsettle,
} from '../letters/index.ts'
import { applyToFeedback, undoInFeedback } from './for-feedback.ts'
import { applyToVisit, undoInVisit } from './for-receptions.ts'
import type { Signed } from './number-of-paper.ts'
import { numberOfPaper } from './number-of-paper.ts'
import type { PaperRecord } from './paper-record.ts'

/** What a stopped clock says: the paper that it was for is signed. */
const paperSigned = 'paperSigned'

/**
 * What a signed paper does to its record, in the write that numbers it. Pure: asked of a copy first, so that what
 * cannot be done takes no number.
 * @throws InvalidInput, NotFound
 */
export function applyEffect(context: Context, about: PaperRecord, paper: Signed, law: Law): void {
  const { effect } = paper
  switch (about.kind) {
    case 'letter':
      if (effect.kind === 'urge') urgeHolders(context, about.record, paper)
      else if (isTermEffect(effect)) {
        const { today } = context
        applyToTerm(about.record, paper.contentNo, effect, decisionOf(context, paper), { law, today })
      } else applyToContent(context, contentOf(about.record, paper.contentNo), paper, law)
      break
    case 'reception':
      applyToVisit(context, about.record, paper)
      break
    case 'feedback':
      applyToFeedback(context, about.record, paper)
      break
  }
}

function decisionOf({ actor, now }: Context, paper: Signed): DecidingPaper {
  return { documentNo: numberOfPaper(paper), on: paper.on, by: actor.id, byName: actor.name, at: now }
}

/**
 * What a paper does to the matter: the leg of a transfer, an acceptance with its settlement clock, a supplement that is
 * awaited, a new promise, or the end of the matter; and the terms that each of them begins.
 */
function applyToContent(context: Context, content: Content, paper: Signed, law: Law): void {
  const { effect, on } = paper
  switch (effect.kind) {
    case 'transfer':
      endOfficesPart(content, paper)
      content.transfers.push(legOf(context, content, paper, effect))
      // The answer to a petition is due from the body that has it: the office's own target, not law (LTCD Đ.26, 28).
      if (content.kind === 'petition')
        startClock(content, law, { clock: 'petition.answer', start: on, startEvent: 'transferred' })
      return
    case 'accept':
      endOfficesPart(content, paper)
      content.acceptance = { on, documentNo: numberOfPaper(paper), by: context.actor.id }
      startClock(content, law, { clock: settlementClock(content), start: on, startEvent: 'accepted' })
      startAfter('accepted', content, law, on)
      break
    case 'awaitSupplement':
      endOfficesPart(content, paper)
      content.awaitingSupplement = { since: on, what: effect.what }
      return
    case 'close':
      endOfficesPart(content, paper)
      content.closed = { on, why: closeReason(effect.why) }
      startAfterClosing(content.closed.why, content, law, on)
      break
    case 'settle':
      settle(content, { on, documentNo: numberOfPaper(paper), result: effect.result, by: context.actor.id }, law)
      break
    case 'apologise':
      promise(content, paper, effect)
      break
  }
}

/** The terms of what the paper is for stop, and nothing is awaited any more. */
function endOfficesPart(content: Content, { effect, on }: Signed): void {
  if (content.closed) throw invalid('code', 'errors.content.closed')
  if (currentTransfer(content)) throw invalid('code', 'errors.content.withAgency')
  if (content.acceptance && effect.kind !== 'close') throw invalid('code', 'errors.content.accepted')
  stopMatter(content, on, paperSigned)
  content.awaitingSupplement = null
}

function legOf(
  context: Context,
  content: Content,
  paper: Signed,
  effect: Extract<PaperEffect, { kind: 'transfer' }>,
): Transfer {
  return {
    no: content.transfers.length + 1,
    agency: effect.agency,
    agencyName: effect.agencyName,
    documentNo: numberOfPaper(paper),
    on: paper.on,
    by: context.actor.id,
    reason: effect.reason,
    acknowledgedOn: null,
    progress: [],
    result: null,
    returned: null,
    urgings: [],
  }
}

/** A new date with an apology; the legal one stays. */
function promise(content: Content, paper: Signed, effect: Extract<PaperEffect, { kind: 'apologise' }>): void {
  const { clock, due: was, newDue: due, reason } = effect
  if (content.closed) throw invalid('code', 'errors.content.closed')
  if (due <= paper.on) throw invalid('newDue', 'errors.paper.promiseInThePast')
  content.promises = [
    ...(content.promises ?? []),
    { clock: clock as ClockId, was, due, paperId: paper.id, on: paper.on, reason },
  ]
}

/** Every body that holds a content of the letter is urged by the same paper. */
function urgeHolders(context: Context, letter: Letter, paper: Signed): void {
  for (const content of letter.contents)
    if (!content.closed)
      currentTransfer(content)?.urgings.push({
        on: paper.on,
        documentNo: numberOfPaper(paper),
        note: paper.note ?? '',
        by: context.actor.id,
        byName: context.actor.name,
      })
}

/**
 * Takes back what a paper did when its number is cancelled, as long as nothing was built on it: the clocks that it
 * stopped run on as if it had never been.
 * @throws InvalidInput when the receiving body has already acted, or the matter went on
 */
export function undoEffect(about: PaperRecord, paper: Signed, law: Law): void {
  const { effect } = paper
  switch (about.kind) {
    case 'letter':
      if (effect.kind === 'urge') takeUrgingsBack(about.record, paper)
      else if (isTermEffect(effect))
        undoToTerm(contentOf(about.record, paper.contentNo), effect, numberOfPaper(paper), law)
      else undoInContent(contentOf(about.record, paper.contentNo), paper)
      break
    case 'reception':
      undoInVisit(about.record, paper)
      break
    case 'feedback':
      undoInFeedback(about.record, paper)
      break
  }
}

function takeUrgingsBack(letter: Letter, paper: Signed): void {
  for (const leg of letter.contents.flatMap((content) => content.transfers))
    leg.urgings = leg.urgings.filter((one) => one.documentNo !== numberOfPaper(paper))
}

function undoInContent(content: Content, paper: Signed): void {
  const number = numberOfPaper(paper)
  const { effect, on } = paper
  switch (effect.kind) {
    case 'transfer': {
      const leg = currentTransfer(content)
      if (!leg || leg.documentNo !== number || leg.acknowledgedOn || leg.result) throw alreadyActedOn()
      content.transfers.pop()
      runOn(content, ['transferred'], on)
      break
    }
    case 'accept':
      if (content.acceptance?.documentNo !== number || content.settlement) throw alreadyActedOn()
      content.acceptance = null
      runOn(content, ['accepted'], on)
      break
    case 'awaitSupplement':
      content.awaitingSupplement = null
      runOn(content, [], on)
      break
    case 'close':
      content.closed = null
      runOn(content, ['refused', 'filed', 'terminated'], on)
      break
    case 'settle':
      unsettle(content, number, on)
      break
    case 'apologise':
      if (content.promises?.at(-1)?.paperId !== paper.id) throw alreadyActedOn()
      content.promises.pop()
  }
}

/** The clocks that the paper stopped run on, and those that it began are gone. */
function runOn(content: Content, begun: readonly string[], on: PlainDate): void {
  removeBegun(content, begun, on)
  for (const clock of content.clocks)
    if (clock.stopped?.why === paperSigned && clock.stopped.on === on) clock.stopped = null
}

function alreadyActedOn() {
  return invalid('reason', 'errors.paper.alreadyActedOn')
}

/** @throws NotFound */
function contentOf(letter: Letter, no: number): Content {
  const content = letter.contents.find((one) => one.no === no)
  if (!content) throw new NotFound('content')
  return content
}

/** Source: LK Đ.28, 37, 50; LTC Đ.30; LTCD Đ.28 (the office's own target for petitions). */
export function settlementClock(content: Content): ClockId {
  const fact = (name: string) => content.decision?.facts[name as keyof typeof content.decision.facts]
  switch (content.kind) {
    case 'petition':
      return 'petition.answer'
    case 'denunciation':
      if (content.decision?.handling === 'takeOver') return 'denunciation.taken-over.settlement'
      return content.decision?.handling === 'reopen' ? 'denunciation.resettle' : 'denunciation.settlement'
    default:
      if (fact('subject') === 'discipline') return 'complaint.discipline-settlement'
      return fact('level') === 'second' ? 'complaint.second-settlement' : 'complaint.first-settlement'
  }
}

function closeReason(why: string): CloseReason {
  return closeReasons.find((reason) => reason === why) ?? 'passedOn'
}
