import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { namesOf } from '../../accounts/index.ts'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import type { Content, Letter } from '../../letters/index.ts'
import type { OpenRecord } from '../../letters/web/index.ts'
import { decisionCardOf, openRecord, recordFrame } from '../../letters/web/index.ts'
import { letterTabPath } from '../../letters/web/paths.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import type { Classification } from '../classification.ts'
import { classificationOf, mayDecide } from '../classification.ts'
import { competenceProposal } from '../competence-proposal.ts'
import { classificationPath } from './paths.ts'
import { proposalCard } from './proposal-card.ts'
import { proposalsFor } from './proposals.ts'
import { questionListOf } from './question-list-of.ts'
import { questionLines } from './question-order.ts'

/** The questions of a content with what is known, and beside them what the law proposes so far. */
export const classificationPage: FormPage = async (req: Request, res: Response, typed: Typed) => {
  const { t, context } = req
  const record = await recordOf(req, res)
  const { letter, law } = record
  const content = contentOf(letter, req)
  const open = mayDecide(letter, content)
  const maySettle = open && may(context.actor, 'eligibility.decide')
  const classification = classificationOf(letter, content, law)
  const [competence, names] = await Promise.all([competenceProposal(letter, content, law), namesOf(letter.office)])
  const lines = questionLines(classification, {
    edit: textOf(req.query.edit) ?? editedFact(typed),
    each: textOf(req.query.each),
    apart: textOf(req.query.apart),
    may: maySettle,
  })
  const { field, summary } = fieldsOf(typed, t)
  const undecided =
    !content.decision ||
    textOf(req.query.again) === 'yes' ||
    Object.keys(typed.errors).length > 0 ||
    req.query.edit !== undefined
  const frame = await recordFrame(req, record, 'contents', {
    actions: [{ text: t('eligibility.original'), icon: 'file', href: letterTabPath(letter._id, 'files') }],
    menu: [],
  })
  res.page('eligibility/classification', {
    ...frame,
    errorSummary: { errors: summary() },
    head: t('eligibility.title', { no: content.no }),
    note: noteOf(req, classification),
    summary: record.sight === 'full' ? content.summary : undefined,
    list: questionListOf(req, {
      letter,
      content,
      lines,
      names,
      proposals: proposalsFor(req, { letter, content, law, competence }),
      field,
      may: maySettle,
      complete: classification.decision.complete,
    }),
    decided: content.decision ? decisionCardOf(req, letter, content, content.decision) : undefined,
    again:
      content.decision && maySettle && !undecided
        ? { text: t('eligibility.again'), href: `${classificationPath(letter._id, content.no)}?again=yes` }
        : undefined,
    closedNote: open || content.decision === null ? undefined : t('eligibility.paperIsOut'),
    card:
      undecided && (open || !content.decision)
        ? proposalCard(req, { letter, content, law, classification, competence, may: maySettle, typed })
        : undefined,
  })
}

/** How many answers there are, and what is still to be asked. */
function noteOf({ t }: Request, { answered, open, unanswered, decision }: Classification): string {
  const values = { count: answered.length, open: open.length, unanswered: unanswered.length }
  if (open.length) return t('eligibility.note', values)
  return t(decision.complete ? 'eligibility.noteComplete' : 'eligibility.noteUnanswered', values)
}

/** Not for agency officers: how the office classified a letter is its own. */
async function recordOf(req: Request, res: Response): Promise<OpenRecord> {
  if (!isId(req.params.letterId) || req.context.actor.role === 'agencyOfficer') throw new NotFound('letter')
  return openRecord(req, res)
}

/** The content of the address. @throws NotFound */
function contentOf(letter: Letter, req: Request): Content {
  const content = letter.contents.find((one) => String(one.no) === req.params.contentNo)
  if (!content) throw new NotFound('content')
  return content
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A refused answer is asked again where it stood. */
function editedFact(typed: Typed): string | undefined {
  return textOf(typed.values.fact)
}
