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

/** What a new paper is about: a content of a letter, or a whole visit or feedback. */
export interface Place {
  about: PaperRecord
  /** 0: the whole record. */
  contentNo: number
}

/** The place of the address, for staff who may read the record in full. @throws NotFound */
export async function placeAt(req: Request): Promise<Place> {
  if (req.context.actor.role === 'agencyOfficer') throw new NotFound('paper')
  const about = await recordInSight(req.context, subjectAt(req))
  if (about.kind !== 'letter') return { about, contentNo: 0 }
  const content = about.record.contents.find((one) => String(one.no) === req.params.contentNo)
  if (!content) throw new NotFound('content')
  return { about, contentNo: content.no }
}

/** The input of a new paper of the address. */
export function inputOfNew(req: Request, body: Record<string, unknown>): Record<string, unknown> {
  const { kind, id } = subjectAt(req)
  if (kind !== 'letter') return { ...body, kind, id }
  return { ...body, letterId: id, contentNo: req.params.contentNo }
}
