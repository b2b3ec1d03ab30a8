import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import { instant, wholeNumber } from '../../language/format.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { approveChange, OtherFigures, refuseChange } from '../approve-change.ts'
import { figuresOf, foresee } from '../foresee.ts'
import { provinceOf } from '../law-in-force.ts'
import type { Proposal } from '../proposal.ts'
import { isOfCalendar, ProposalModel } from '../proposal.ts'
import { recomputeAfter, takeUpRecomputation } from '../recompute-after.ts'
import { changeLines, effectLines, effectTable } from './change-words.ts'
import { calendarChangePath, calendarPath, positionsPath } from './paths.ts'

/** A change of the calendar or of a reading: what it is and why, the decision on it, how far the dates are. */
export const changePage: FormPage = async (req, res, typed) => {
  const { t } = req
  const change = await changeAt(req)
  const { summary } = fieldsOf(typed, t)
  res.page('deadlines/calendar-change', {
    title: titleOf(req, change),
    section: 'admin',
    errorSummary: { errors: summary() },
    facts: factsOf(req, change),
    ...(await decisionOf(req, change, typed)),
    progress: progressOf(req, change),
    again:
      change.recomputed && !change.recomputed.finished && may(req.context.actor, 'deadlines.recompute')
        ? { action: `${calendarChangePath(change._id)}/recomputation`, button: t('deadlines.calendar.change.again') }
        : undefined,
    back: isOfCalendar(change)
      ? { href: calendarPath, text: t('deadlines.calendar.title') }
      : { href: positionsPath, text: t('positions.title') },
  })
}

export const emptyChangePage = (req: Request, res: Response) => changePage(req, res, nothingTyped)

export const approve = form(
  async (req, res) => {
    const id = String(req.params.changeId)
    try {
      const approved = await approveChange(req.context, { ...bodyOf(req), id })
      goOnRecomputing(req, approved)
      redirectWithNotice(res, calendarChangePath(id), {
        kind: 'done',
        text: req.t('deadlines.calendar.approved', { version: approved.version ?? 0 }),
      })
    } catch (error) {
      if (!(error instanceof OtherFigures)) throw error
      res.status(409)
      await changePage(req, res, { values: {}, errors: { seen: { key: 'errors.calendar.otherFigures' } } })
    }
  },
  { again: changePage },
)

export const refuse = form(
  async (req, res) => {
    const id = String(req.params.changeId)
    await refuseChange(req.context, { ...bodyOf(req), id })
    redirectWithNotice(res, calendarChangePath(id), { kind: 'done', text: req.t('deadlines.calendar.refused') })
  },
  { again: changePage },
)

/** Takes up a recomputation that was interrupted. */
export async function recomputeAgain(req: Request, res: Response): Promise<void> {
  const id = String(req.params.changeId)
  await takeUpRecomputation(req.context, { id })
  res.redirect(303, calendarChangePath(id))
}

/** Goes on after the answer; the page of the change shows how far it is and can take it up again. */
function goOnRecomputing(req: Request, change: Proposal): void {
  recomputeAfter(req.context, change).catch((error: unknown) => req.log.error(error, 'recomputing the open dates'))
}

async function changeAt(req: Request): Promise<Proposal> {
  const id = String(req.params.changeId)
  const { office } = req.context.actor
  const province = await provinceOf(office)
  const found = isId(id) ? await ProposalModel.findOne({ _id: id, province }).lean<Proposal>() : null
  if (!found || (!isOfCalendar(found) && found.office !== office)) throw new NotFound('change')
  return found
}

function titleOf({ t }: Request, { status, version }: Proposal): string {
  if (status === 'approved') return t('deadlines.calendar.change.title', { version: version ?? 0 })
  return t(`deadlines.calendar.change.${status}`)
}

function factsOf(req: Request, change: Proposal) {
  const { t, language } = req
  const { decision, reason, citation } = change
  const row = (label: string, text: string, note?: string) => ({
    label,
    text,
    note,
    href: undefined,
    strong: undefined,
    secret: undefined,
  })
  return {
    rows: [
      row(t('deadlines.calendar.column.change'), changeLines(req, change).join('; ')),
      row(t('deadlines.calendar.column.citation'), citation),
      ...(reason ? [row(t('deadlines.calendar.column.reason'), reason)] : []),
      row(t('deadlines.calendar.column.proposed'), change.byName, instant(change.at, language)),
      ...(decision
        ? [
            row(
              t(`deadlines.calendar.decision.${change.status === 'approved' ? 'approved' : 'refused'}`),
              decision.byName,
              instant(decision.at, language),
            ),
          ]
        : []),
      ...(decision?.reason ? [row(t('deadlines.calendar.decision.why'), decision.reason)] : []),
    ],
  }
}

/** What waits shows what it would do; to a manager, as it stands now, and with both figures where they differ. */
async function decisionOf(req: Request, change: Proposal, typed: Parameters<FormPage>[2]) {
  const { t, context, language } = req
  if (change.status !== 'proposed') return { lines: [], differs: undefined, approval: undefined, refusal: undefined }
  const decides = may(context.actor, 'deadlines.approveChange') && change.office === context.actor.office
  if (!decides || !change.foreseen)
    return {
      lines: change.foreseen ? effectLines(req, change.foreseen) : [],
      differs: undefined,
      approval: undefined,
      refusal: undefined,
    }
  const { effect } = await foresee(change, context.today)
  const own = change.by === context.actor.id
  const { field } = fieldsOf(typed, t)
  return {
    lines: [
      ...effectLines(req, effect),
      own ? t('errors.calendar.ownProposal') : t('deadlines.calendar.preview.closed'),
    ],
    differs:
      figuresOf(effect) === figuresOf(change.foreseen)
        ? undefined
        : { text: t('deadlines.calendar.effect.differs'), table: effectTable(req, change.foreseen, effect) },
    approval: own
      ? undefined
      : {
          action: `${calendarChangePath(change._id)}/approval`,
          hidden: [{ name: 'seen', value: figuresOf(effect) }],
          button: t('deadlines.calendar.approve', { moved: wholeNumber(effect.moved, language) }),
        },
    refusal: {
      action: `${calendarChangePath(change._id)}/refusal`,
      field: { ...field('reason'), label: t('deadlines.calendar.decision.why'), rows: 2 },
      button: t('deadlines.calendar.refuse'),
    },
  }
}

function progressOf({ t, language }: Request, { _id, recomputed }: Proposal) {
  if (!recomputed) return undefined
  const { done, total, moved, failed = 0, finished } = recomputed
  const number = (value: number) => wholeNumber(value, language)
  return {
    running: !finished && failed === 0,
    before: t('deadlines.calendar.change.before'),
    doneText: number(finished ? total : done),
    after: t('deadlines.calendar.change.after', { total: number(total) }),
    done: finished ? total : done,
    total,
    note: [
      t('deadlines.calendar.change.moved', { moved: number(moved) }),
      ...(failed > 0 ? [t('deadlines.calendar.change.failed', { failed: number(failed) })] : []),
    ].join(' '),
    reload: finished ? undefined : { href: calendarChangePath(_id), text: t('deadlines.calendar.change.reload') },
  }
}
