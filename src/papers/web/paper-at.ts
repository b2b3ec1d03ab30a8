import type { Request } from 'express'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import type { Paper } from '../../letters/index.ts'
import type { PaperRecord, RecordKind, Subject } from '../paper-record.ts'
import { recordInSight } from '../paper-record.ts'

/** The record of the address. @throws NotFound */
export function subjectAt(req: Request): Subject {
  const { letterId, receptionId, feedbackId } = req.params as Record<string, string | undefined>
  const kind: RecordKind = letterId ? 'letter' : receptionId ? 'reception' : 'feedback'
  const id = letterId ?? receptionId ?? feedbackId ?? ''
  if (!isId(id)) throw new NotFound(kind)
  return { kind, id }
}

/** The paper of the address, with its record, for staff who may read the record in full. @throws NotFound */
export async function paperAt(req: Request): Promise<{ about: PaperRecord; paper: Paper }> {
  if (req.context.actor.role === 'agencyOfficer') throw new NotFound('paper')
  const about = await recordInSight(req.context, subjectAt(req))
  const paper = about.record.papers.find((one) => one.id === req.params.paperId)
  if (!paper) throw new NotFound('paper')
  return { about, paper }
}

/** The input of an act on the paper of the address. */
export function inputOfPaper(req: Request, body: Record<string, unknown> = {}): Record<string, unknown> {
  const { kind, id } = subjectAt(req)
  return { ...body, kind, id, paperId: req.params.paperId }
}
