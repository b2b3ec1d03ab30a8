import type { Action } from '../access/policies.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../id.ts'
import type { Letter, Paper, PaperEffect } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import { officeById } from '../offices/index.ts'
import { checkFields, checkPaper } from './check-paper.ts'
import { historyOf, issue } from './issue.ts'
import { newPaper } from './new-paper.ts'
import { symbolOf } from './paper-kinds.ts'
import type { PaperRecord, Subject } from './paper-record.ts'
import { changeRecord } from './paper-record.ts'
import { namedOf } from './sheet-of-paper.ts'
import { identityOf, paperCodes, sheetOf } from './sheets/index.ts'

/** What a paper is issued with; the effect is asked of the record as it is stored now. */
export interface PaperToIssue {
  subject: Subject
  contentNo: number
  version: number
  /** The act that the history names. */
  action: Action
  code: string
  on: string | null
  note: string | null
  /** What was typed into its sheet; null: what the record says is enough. */
  fields: Record<string, string> | null
  toDenouncer: boolean
  /** A paper that was sent back, handed in anew; null: a new one. */
  paperId: string | null
  effect: (about: PaperRecord) => PaperEffect
}

/**
 * Issues a paper, or lets it wait where the office's papers need a manager's signature and the actor is none.
 * @throws InvalidInput when the paper does not fit the record, was issued already, or the date cannot be
 */
export async function issuePaper(context: Context, asked: PaperToIssue): Promise<PaperRecord> {
  const office = await officeById(context.actor.office)
  const on = asked.on ?? context.today
  const id = asked.paperId ?? newId()
  const paperIn = (about: PaperRecord) => paperInto(context, about, { ...asked, id, on, office })
  const { subject, version, action } = asked
  if (!waitsForSignature(context, office, asked.code)) return issue(context, { subject, version, action, on, paperIn })
  return changeRecord(context, { subject, version, action }, async (about) => {
    const paper = paperIn(about)
    if (paper.identity === 'named') await namedOf(context, about)
    return { contentNo: paper.contentNo, details: historyOf(paper, action) }
  })
}

/** A paper that the officer signs, a receipt for instance, never waits for the manager. */
export function waitsForSignature({ actor }: Context, office: Office, code: string): boolean {
  if (paperCodes.includes(code) && sheetOf(code).signedBy) return false
  return office.settings.signatureRequired && actor.role !== 'manager'
}

/** The paper, put into the record: anew, or in the place of the one that was sent back. */
function paperInto(
  context: Context,
  about: PaperRecord,
  asked: PaperToIssue & { id: string; on: string; office: Office },
): Paper {
  checkPaper(context, about, asked)
  const paper = draftOf(context, about, asked)
  checkFields(about, paper, asked)
  const { papers } = about.record
  const earlier = papers.findIndex((one) => one.id === paper.id)
  if (asked.paperId && papers[earlier]?.status !== 'sentBack') throw new NotFound('paper')
  if (earlier < 0) papers.push(paper)
  else papers[earlier] = paper
  return paper
}

/** A paper as it was typed, without a place in the record: what a preview shows. */
export function draftOf(
  context: Context,
  about: PaperRecord,
  asked: Pick<PaperToIssue, 'code' | 'contentNo' | 'note' | 'fields' | 'toDenouncer' | 'effect'> & {
    id?: string
    office: Office
  },
): Paper {
  const { code, contentNo, note, fields, toDenouncer, office } = asked
  const secret = about.kind !== 'feedback' && about.record.secret
  const to = toDenouncer ? ('denouncer' as const) : null
  return newPaper(context, {
    ...(asked.id && { id: asked.id }),
    code,
    contentNo,
    symbol: symbolOf(code, office),
    note,
    fields: fields ?? {},
    identity: paperCodes.includes(code) ? identityOf(code, { secret, to }) : secret ? 'pseudonym' : 'none',
    effect: asked.effect(about),
  })
}

/** @throws NotFound for another kind of record */
export function letterOf(about: PaperRecord): Letter {
  if (about.kind !== 'letter') throw new NotFound('letter')
  return about.record
}
