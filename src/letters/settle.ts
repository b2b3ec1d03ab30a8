import { invalid } from '../errors.ts'
import type { Law, PlainDate } from '../law/index.ts'
import { removeBegun, startAfter, stopMatter } from './clocks-of-acts.ts'
import type { Content } from './content.ts'

/**
 * Settles an accepted content by the decision, conclusion or answer of the office's own head: it closes.
 * Source: LK Đ.31, 40; LTC Đ.35.
 * @throws InvalidInput when it is closed, was not accepted, or was accepted later
 */
export function settle(content: Content, settlement: NonNullable<Content['settlement']>, law: Law): void {
  if (content.closed) throw invalid('documentNo', 'errors.content.closed')
  if (!content.acceptance) throw invalid('documentNo', 'errors.settlement.notAccepted')
  if (settlement.on < content.acceptance.on) throw invalid('on', 'errors.settlement.beforeAcceptance')
  content.settlement = settlement
  stopMatter(content, settlement.on, 'settled')
  content.closed = { on: settlement.on, why: 'settled' }
  startAfter('settled', content, law, settlement.on)
}

/** Takes a settlement back: the matter runs on. @throws InvalidInput when it rests on another document */
export function unsettle(content: Content, documentNo: string, on: PlainDate): void {
  if (content.settlement?.documentNo !== documentNo) throw invalid('reason', 'errors.paper.alreadyActedOn')
  content.settlement = null
  content.closed = null
  removeBegun(content, ['settled'], on)
  for (const clock of content.clocks)
    if (clock.stopped?.why === 'settled' && clock.stopped.on === on) clock.stopped = null
}
