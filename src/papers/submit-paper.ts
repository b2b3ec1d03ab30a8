import { z } from 'zod'
import type { Action } from '../access/policies.ts'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { newId } from '../id.ts'
import { optionalDate, optionalText, requiredText } from '../input.ts'
import { papers as paperCodes } from '../law/index.ts'
import type { Content, Letter, Paper, PaperEffect } from '../letters/index.ts'
import { officeById } from '../offices/index.ts'
import { operation } from '../operation.ts'
import type { Issuing } from './issue.ts'
import { historyOf, issue } from './issue.ts'
import { newPaper } from './new-paper.ts'
import { effectKindOf, symbolOf } from './paper-kinds.ts'
import type { PaperRecord, Subject } from './paper-record.ts'
import { changeRecord } from './paper-record.ts'

const paperInput = z.object({
  letterId: z.string(),
  contentNo: z.coerce.number(),
  version: z.coerce.number(),
  code: requiredText(10),
  on: optionalDate,
  note: optionalText(1000),
  /** What the writer is asked to add. */
  what: optionalText(1000),
})

/**
 * Issues a paper of a content's decision. Where the office's papers need a manager's signature and the actor is none,
 * it waits for it; else it is signed at once: number, date, signer and its effect in one write of the letter.
 * A transfer needs the receiving body and is issued by routing.
 */
export const submitPaper = operation({
  name: 'papers.submit',
  input: paperInput,
  run: (context, input) =>
    issuePaper(context, {
      letterId: input.letterId,
      contentNo: input.contentNo,
      version: input.version,
      action: 'papers.submit',
      code: input.code,
      on: input.on,
      note: input.note,
      effect: (content) => effectFor(content, input.code, input.what),
    }),
})

/** What a paper is issued with; the effect is asked of the content as it is stored now. */
export interface PaperToIssue {
  letterId: string
  contentNo: number
  version: number
  /** The act that the history names. */
  action: Action
  code: string
  on: string | null
  note: string | null
  effect: (content: Content, letter: Letter) => PaperEffect
}

/** @throws InvalidInput when the code is none of the decision's papers, was issued already, or the date cannot be */
export async function issuePaper(context: Context, paper: PaperToIssue): Promise<Letter> {
  const office = await officeById(context.actor.office)
  const waits = office.settings.signatureRequired && context.actor.role !== 'manager'
  const on = paper.on ?? context.today
  const id = newId()
  const paperIn = (about: PaperRecord) => {
    if (about.kind !== 'letter') throw new NotFound('content')
    const letter = about.record
    const content = contentForPaper(context, letter, paper, on)
    const added = newPaper(context, {
      id,
      code: paper.code,
      contentNo: content.no,
      symbol: symbolOf(paper.code, office),
      note: paper.note,
      effect: paper.effect(content, letter),
    })
    letter.papers.push(added)
    return added
  }
  const subject: Subject = { kind: 'letter', id: paper.letterId }
  const { version, action } = paper
  const { record } = waits
    ? await submit(context, { subject, version, action, paperIn })
    : await issue(context, { subject, version, action, on, paperIn })
  return record as Letter
}

/** Stores a paper that waits for its signature. */
function submit(
  context: Context,
  { paperIn, ...target }: Omit<Issuing, 'on' | 'paperIn'> & { paperIn: (about: PaperRecord) => Paper },
): Promise<PaperRecord> {
  return changeRecord(context, target, (about) => {
    const paper = paperIn(about)
    return { contentNo: paper.contentNo, details: historyOf(paper, target.action) }
  })
}

function contentForPaper(context: Context, letter: Letter, paper: PaperToIssue, on: string): Content {
  const content = letter.contents.find((one) => one.no === paper.contentNo)
  if (!content) throw new NotFound('content')
  if (!paperCodes.includes(paper.code)) throw invalid('code', 'errors.choose')
  if (!content.decision) throw invalid('code', 'errors.paper.noDecision')
  if (on > context.today) throw invalid('on', 'errors.paper.future')
  if (on < letter.receivedOn) throw invalid('on', 'errors.paper.beforeReceipt')
  if (on.slice(0, 4) !== context.today.slice(0, 4)) throw invalid('on', 'errors.paper.otherYear')
  const alreadyWaits = letter.papers.some(
    (one) => one.contentNo === content.no && one.code === paper.code && one.status === 'awaitingSignature',
  )
  if (alreadyWaits) throw invalid('code', 'errors.paper.awaitsSignature')
  return content
}

function effectFor(content: Content, code: string, what: string | null): PaperEffect {
  if (!content.decision) throw invalid('code', 'errors.paper.noDecision')
  const kind = effectKindOf(code, content.decision.handling)
  if (kind === 'none') return { kind: 'none' }
  if (content.closed) throw invalid('code', 'errors.content.closed')
  switch (kind) {
    case 'transfer':
      throw invalid('code', 'errors.paper.needsBody')
    case 'accept':
      return { kind: 'accept' }
    case 'awaitSupplement':
      if (!what) throw invalid('what', 'errors.required')
      return { kind: 'awaitSupplement', what }
    default:
      return { kind: 'close', why: kind }
  }
}
