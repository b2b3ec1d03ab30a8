import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Reception } from '../receptions/index.ts'
import type { Signed } from './number-of-paper.ts'
import { numberOfPaper } from './number-of-paper.ts'

/** What a stopped clock of a visit says: the paper that it was for is signed. */
const paperSigned = 'paperSigned'

/**
 * What a signed paper does to a visit: the notice of a refusal ends its term (NĐ 154/2026 Đ.4(3)), the notice of
 * conclusion is the office's answer (LTCD Đ.28(1)).
 * @throws InvalidInput when the visit was not refused, or has its answer
 */
export function applyToVisit(context: Context, visit: Reception, paper: Signed): void {
  const { effect, on } = paper
  const documentNo = numberOfPaper(paper)
  if (on < visit.on) throw invalid('on', 'errors.paper.beforeReceipt')
  switch (effect.kind) {
    case 'refuseVisit':
      if (!visit.refusal) throw invalid('code', 'errors.paper.notRefused')
      if (visit.refusal.notice) throw invalid('code', 'errors.paper.noticeGiven')
      visit.refusal.notice = { no: documentNo, on }
      stopClock(visit, on)
      break
    case 'concludeVisit':
      if (visit.refusal) throw invalid('code', 'errors.paper.refused')
      if (visit.answer) throw invalid('code', 'receptions.error.answered')
      visit.answer = { on, text: effect.text, documentNo, by: context.actor.id, byName: context.actor.name }
      stopClock(visit, on)
      break
  }
}

export function undoInVisit(visit: Reception, paper: Signed): void {
  const documentNo = numberOfPaper(paper)
  switch (paper.effect.kind) {
    case 'refuseVisit':
      if (visit.refusal?.notice?.no === documentNo) visit.refusal.notice = null
      runOn(visit, paper.on)
      break
    case 'concludeVisit':
      if (visit.answer?.documentNo === documentNo) visit.answer = null
      runOn(visit, paper.on)
      break
  }
}

function stopClock({ clock }: Reception, on: string): void {
  if (clock && !clock.stopped) clock.stopped = { on, why: paperSigned }
}

function runOn({ clock }: Reception, on: string): void {
  if (clock?.stopped?.why === paperSigned && clock.stopped.on === on) clock.stopped = null
}
