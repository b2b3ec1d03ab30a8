import type { Request } from 'express'
import { instant, wholeNumber } from '../../language/format.ts'
import type { DataTable } from '../../web/components.ts'
import type { Proposal } from '../proposal.ts'
import { changeText } from './change-words.ts'
import { calendarChangePath } from './paths.ts'

const plain = { showCaption: false, form: undefined, plain: undefined, wide: undefined }

/** What waits for a manager: each opens the page on which it is approved or refused. */
export function waitingTable(req: Request, waiting: Proposal[]): DataTable {
  const { t, language } = req
  return {
    ...plain,
    caption: t('deadlines.calendar.waiting'),
    columns: [
      { label: t('deadlines.calendar.column.change') },
      { label: t('deadlines.calendar.column.reason') },
      { label: t('deadlines.calendar.column.proposed') },
    ],
    rows: waiting.map((one) => ({
      cells: [
        { text: changeText(req, one), href: calendarChangePath(one._id), note: one.citation },
        { text: one.reason },
        { text: one.byName, note: instant(one.at, language) },
      ],
    })),
    empty: undefined,
  }
}

/** The changes that were decided, newest first. */
export function changesTable(req: Request, changes: Proposal[]): DataTable {
  const { t } = req
  return {
    ...plain,
    caption: t('deadlines.calendar.changes'),
    columns: [
      { label: t('deadlines.calendar.column.number') },
      { label: t('deadlines.calendar.column.change') },
      { label: t('deadlines.calendar.column.decided') },
      { label: t('deadlines.calendar.column.moved'), number: true },
    ],
    rows: changes.map((one) => ({
      cells: [
        { text: numberText(req, one), href: calendarChangePath(one._id), keep: true },
        { text: changeText(req, one), note: one.citation },
        decidedCell(req, one),
        { text: movedText(req, one) },
      ],
    })),
    empty: t('deadlines.calendar.noChanges'),
  }
}

function numberText({ t }: Request, { version }: Proposal): string {
  return version === null
    ? t('deadlines.calendar.decision.refused')
    : t('deadlines.calendar.change.number', { version })
}

/** Changes made before approval was asked for have only who made them. */
function decidedCell({ language }: Request, { decision, byName, at }: Proposal) {
  return { text: decision?.byName ?? byName, note: instant(decision?.at ?? at, language) }
}

function movedText({ t, language }: Request, { recomputed }: Proposal): string {
  if (!recomputed) return '–'
  const moved = wholeNumber(recomputed.moved, language)
  return recomputed.finished ? moved : t('deadlines.calendar.unfinished', { moved })
}
