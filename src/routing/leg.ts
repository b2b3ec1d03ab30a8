import type { Actor } from '../access/actor.ts'
import { invalid, NotFound } from '../errors.ts'
import type { Content, Letter, Transfer } from '../letters/index.ts'
import { contentsInSight, currentTransfer } from '../letters/index.ts'

/**
 * One leg of a content's chain, as far as the actor may know of it.
 * @throws NotFound for another body's leg, the same as for nothing
 */
export function legOf(
  actor: Actor,
  letter: Letter,
  at: { contentNo: number; transferNo: number },
): { content: Content; leg: Transfer } {
  const content = contentsInSight(actor, letter).find((one) => one.no === at.contentNo)
  const leg = content?.transfers.find((one) => one.no === at.transferNo)
  if (!content || !leg) throw new NotFound('transfer')
  if (actor.role === 'agencyOfficer' && leg.agency !== actor.agency) throw new NotFound('transfer')
  return { content, leg }
}

/** The leg, while its body holds the content. @throws InvalidInput when the matter has gone on */
export function heldLeg(
  actor: Actor,
  letter: Letter,
  at: { contentNo: number; transferNo: number },
): { content: Content; leg: Transfer } {
  const found = legOf(actor, letter, at)
  if (found.content.closed) throw invalid('text', 'errors.content.closed')
  if (currentTransfer(found.content) !== found.leg) throw invalid('text', 'errors.transfer.gone')
  return found
}
