import { z } from 'zod'
import type { Action } from '../access/policies.ts'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { optionalDate, optionalText, requiredText } from '../input.ts'
import { papers as paperCodes } from '../law/index.ts'
import type { Content, HistoryEntry, Letter, Paper, PaperEffect } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { officeById } from '../offices/index.ts'
import { operation } from '../operation.ts'
import { applyEffect, numberOfPaper } from './effects.ts'
import { newPaper } from './new-paper.ts'
import { effectKindOf, symbolOf } from './paper-kinds.ts'
import { withPaperNumber } from './paper-number.ts'

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
  const law = await context.lawOf(office._id)
  const year = Number(on.slice(0, 4))
  const write = (no: number | null) =>
    changeLetter(context, { id: paper.letterId, version: paper.version, action: paper.action }, (letter) => {
      const content = contentForPaper(context, letter, paper, on)
      const added = newPaper(context, {
        code: paper.code,
        contentNo: content.no,
        symbol: symbolOf(paper.code, office),
        note: paper.note,
        effect: paper.effect(content, letter),
      })
      letter.papers.push(added)
      if (no !== null)
        applyEffect(context, { kind: 'letter', record: letter }, sign(context, added, { no, on, year }), law)
      return {
        contentNo: content.no,
        details: historyOf(added),
      }
    })
  return waits ? write(null) : withPaperNumber(office._id, year, write)
}

/** What the history says of a paper: which, its number when it has one, where it goes. */
function historyOf(paper: Paper): HistoryEntry['details'] {
  return {
    paper: paper.code,
    ...(paper.no !== null && { paperNo: numberOfPaper(paper) }),
    ...(paper.effect.kind === 'transfer' && { agency: paper.effect.agencyName }),
  }
}

/** Number, date and signer of a paper, together. */
export function sign(context: Context, paper: Paper, given: { no: number; on: string; year: number }) {
  return Object.assign(paper, given, {
    signer: context.actor.id,
    signerName: context.actor.name,
    status: 'signed' as const,
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
