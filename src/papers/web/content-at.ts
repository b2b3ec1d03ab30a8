import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import type { Content } from '../../letters/index.ts'
import type { OpenRecord } from '../../letters/web/index.ts'
import { openRecord } from '../../letters/web/index.ts'

/** The record and the content of the address. @throws NotFound */
export async function contentAt(req: Request, res: Response): Promise<OpenRecord & { content: Content }> {
  if (!isId(req.params.letterId)) throw new NotFound('letter')
  const record = await openRecord(req, res)
  const content = record.letter.contents.find((one) => String(one.no) === req.params.contentNo)
  if (!content || record.sight !== 'full') throw new NotFound('content')
  return { ...record, content }
}

/** What a form of a content sends, with the letter and content of the address. */
export function inputAt(req: Request, body: Record<string, unknown>): Record<string, unknown> {
  return { ...body, letterId: req.params.letterId, contentNo: req.params.contentNo }
}
