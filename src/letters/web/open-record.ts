import type { NextFunction, Request, Response } from 'express'
import type { Sight } from '../../access/secrecy.ts'
import { sightOf } from '../../access/secrecy.ts'
import { isId } from '../../id.ts'
import type { Law } from '../../law/index.ts'
import type { Handler } from '../../web/routes.ts'
import { letterInSight } from '../change-letter.ts'
import type { Letter } from '../letter.ts'

/** A letter that a page of its record shows, as far as the reader may see it. */
export interface OpenRecord {
  letter: Letter
  sight: Exclude<Sight, 'existence'>
  law: Law
}

/**
 * Loads the letter of the address. A page of a denunciation is never kept by a browser or a proxy.
 * @throws NotFound, the same for nothing and for what the reader may not know of
 */
export async function openRecord(req: Request, res: Response): Promise<OpenRecord> {
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
  return (req: Request, res: Response, next: NextFunction) =>
    isId(String(req.params.letterId)) ? handler(req, res) : next()
}
