import type { NextFunction, Request, Response } from 'express'
import type { Sight } from '../../access/secrecy.ts'
import { sightOf } from '../../access/secrecy.ts'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import type { Law } from '../../law/index.ts'
import { transferPath } from '../../routing/web/paths.ts'
import type { Handler } from '../../web/routes.ts'
import { letterInSight } from '../change-letter.ts'
import { contentsInSight } from '../contents-in-sight.ts'
import type { Letter } from '../letter.ts'

/** A letter that a page of its record shows, as far as the reader may see it. */
export interface OpenRecord {
  letter: Letter
  sight: Exclude<Sight, 'existence'>
  law: Law
}

/**
 * Loads the letter of the address. A page of a denunciation is never kept by a browser or a proxy. The record is the
 * office's own: an officer of a receiving body has the page of its own transfer (`forBody`).
 * @throws NotFound, the same for nothing and for what the reader may not know of
 */
export async function openRecord(req: Request, res: Response, { forBody = false } = {}): Promise<OpenRecord> {
  if (req.context.actor.role === 'agencyOfficer' && !forBody) throw new NotFound('letter')
  const letter = await letterInSight(req.context, String(req.params.letterId))
  if (letter.secret) res.set('Cache-Control', 'no-store')
  return {
    letter,
    sight: sightOf(req.context.actor, letter) === 'outline' ? 'outline' : 'full',
    law: await req.context.lawOf(letter.office),
  }
}

/** A handler of `/letters/:letterId…`; words that are no id (`new`, `export`) belong to other routes. */
export function ofRecord(handler: (req: Request, res: Response) => Promise<void>): Handler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!isId(String(req.params.letterId))) return next()
    return req.context.actor.role === 'agencyOfficer' ? toOwnTransfer(req, res) : handler(req, res)
  }
}

/** An officer of a receiving body comes to what was passed to the own body last. @throws NotFound */
async function toOwnTransfer(req: Request, res: Response): Promise<void> {
  const { actor } = req.context
  const letter = await letterInSight(req.context, String(req.params.letterId))
  const own = contentsInSight(actor, letter)
  const content = own.find((one) => !one.closed) ?? own[0]
  const leg = content?.transfers.findLast((one) => one.agency === actor.agency)
  if (!content || !leg) throw new NotFound('letter')
  res.redirect(303, transferPath(letter._id, content.no, leg.no))
}
