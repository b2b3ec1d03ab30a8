import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import type { ClockId, Law } from '../law/index.ts'
import type { CloseReason, Content, Letter, Paper } from '../letters/index.ts'
import {
  closeReasons,
  currentTransfer,
  removeBegun,
  startAfter,
  startAfterClosing,
  startClock,
  stopMatter,
} from '../letters/index.ts'
import type { PaperRecord } from './paper-record.ts'

/** What a stopped clock says: the paper that it was for is signed. */
const paperSigned = 'paperSigned'

/** A paper that has its number and date. */
export type Signed = Paper & { no: number; on: string; year: number }

/**
 * What a signed paper does to its content, in the write that numbers it: the leg of a transfer, an acceptance with its
 * settlement clock, a supplement that is awaited, or the end of the matter; and the terms that each of them begins.
 */
export function applyEffect(context: Context, about: PaperRecord, paper: Signed, law: Law): void {
  if (about.kind === 'letter' && paper.effect.kind === 'urge') urgeHolders(context, about.record, paper)
  else if (about.kind === 'letter') applyToContent(context, contentOf(about.record, paper.contentNo), paper, law)
}

function applyToContent(context: Context, content: Content, paper: Signed, law: Law): void {
  const { effect, on } = paper
  if (effect.kind === 'none') return
  mustBeOpen(content, effect.kind)
  stopMatter(content, on, paperSigned)
  switch (effect.kind) {
    case 'transfer':
      content.awaitingSupplement = null
      content.transfers.push({
        no: content.transfers.length + 1,
        agency: effect.agency,
        agencyName: effect.agencyName,
        documentNo: numberOfPaper(paper),
        on,
        by: context.actor.id,
        reason: effect.reason,
        acknowledgedOn: null,
        progress: [],
        result: null,
        returned: null,
        urgings: [],
      })
      // The answer to a petition is due from the body that has it: the office's own target, not law (LTCD Đ.26, 28).
      if (content.kind === 'petition')
        startClock(content, law, { clock: 'petition.answer', start: on, startEvent: 'transferred' })
      break
    case 'accept':
      content.awaitingSupplement = null
      content.acceptance = { on, documentNo: numberOfPaper(paper), by: context.actor.id }
      startClock(content, law, { clock: settlementClock(content), start: on, startEvent: 'accepted' })
      startAfter('accepted', content, law, on)
      break
    case 'awaitSupplement':
      content.awaitingSupplement = { since: on, what: effect.what }
      break
    case 'close':
      content.awaitingSupplement = null
      content.closed = { on, why: closeReason(effect.why) }
      startAfterClosing(content.closed.why, content, law, on)
      break
  }
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
export function undoEffect(about: PaperRecord, paper: Paper): void {
  if (about.kind === 'letter' && paper.effect.kind === 'urge')
    for (const leg of about.record.contents.flatMap((content) => content.transfers))
      leg.urgings = leg.urgings.filter((one) => one.documentNo !== numberOfPaper(paper))
  else if (about.kind === 'letter') undoInContent(contentOf(about.record, paper.contentNo), paper)
}

function undoInContent(content: Content, paper: Paper): void {
  const { effect } = paper
  const number = paper.no === null ? '' : numberOfPaper(paper)
  switch (effect.kind) {
    case 'none':
      return
    case 'transfer': {
      const leg = currentTransfer(content)
      if (!leg || leg.documentNo !== number || leg.acknowledgedOn || leg.result)
        throw invalid('reason', 'errors.paper.alreadyActedOn')
      content.transfers.pop()
      removeBegun(content, ['transferred'], paper.on)
      break
    }
    case 'accept':
      if (content.acceptance?.documentNo !== number || content.settlement)
        throw invalid('reason', 'errors.paper.alreadyActedOn')
      content.acceptance = null
      removeBegun(content, ['accepted'], paper.on)
      break
    case 'awaitSupplement':
      content.awaitingSupplement = null
      break
    case 'close':
      content.closed = null
      removeBegun(content, ['refused', 'filed', 'terminated'], paper.on)
      break
  }
  for (const clock of content.clocks)
    if (clock.stopped?.why === paperSigned && clock.stopped.on === paper.on) clock.stopped = null
}

/** @throws NotFound */
function contentOf(letter: Letter, no: number): Content {
  const content = letter.contents.find((one) => one.no === no)
  if (!content) throw new NotFound('content')
  return content
}

/** 415/HD-BTCD */
export function numberOfPaper(paper: Pick<Paper, 'no' | 'symbol'>): string {
  return `${paper.no}/${paper.symbol}`
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

function mustBeOpen(content: Content, effect: string): void {
  if (content.closed) throw invalid('code', 'errors.content.closed')
  if (currentTransfer(content)) throw invalid('code', 'errors.content.withAgency')
  if (content.acceptance && effect !== 'close') throw invalid('code', 'errors.content.accepted')
}

function closeReason(why: string): CloseReason {
  return closeReasons.find((reason) => reason === why) ?? 'passedOn'
}
