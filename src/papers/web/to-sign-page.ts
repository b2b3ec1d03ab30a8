import type { Request, Response } from 'express'
import { instant } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Law } from '../../law/index.ts'
import { numberOf } from '../../letters/index.ts'
import { kindsText } from '../../letters/web/index.ts'
import { receptionNumber } from '../../receptions/index.ts'
import type { DataCell, DueDate } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import type { PaperRecord } from '../paper-record.ts'
import type { WaitingMark, WaitingPaper } from '../waiting-papers.ts'
import { countWaitingPapers, waitingPapers } from '../waiting-papers.ts'
import { effectText } from './effect-text.ts'
import { ownerOf } from './paper-frame.ts'
import { ownerPath, signaturePath, signaturesPath, toSignPath } from './paths.ts'

/** "Chờ ký": the papers that wait for the manager, of letters, visits and feedback, the earliest due date first. */
export const toSignPage: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const [{ papers, next }, count, law] = await Promise.all([
    waitingPapers(context, markOf(req.query.after)),
    countWaitingPapers(context),
    context.lawOf(context.actor.office),
  ])
  res.page('papers/to-sign', {
    title: t('papers.toSign.title'),
    section: 'queue',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    head: { title: t('papers.toSign.title'), note: t('papers.toSign.note', { count }) },
    empty: papers.length ? undefined : { title: t('papers.toSign.empty') },
    table: {
      caption: t('papers.toSign.title'),
      columns: (['due', 'record', 'paper', 'gist', 'submitted'] as const).map((name) => ({
        label: t(`papers.column.${name}`),
      })),
      form: 'selection',
      rows: papers.map((one) => ({
        value: `${one.about.kind}~${one.about.record._id}~${one.paper.id}`,
        name: t(`law.paper.${one.paper.code}` as TextKey),
        cells: cellsOf(req, one, law),
      })),
    },
    sign: {
      action: signaturesPath,
      button: { text: t('papers.toSign.selected'), kind: 'primary', countForm: 'selection', once: true },
    },
    pager: {
      range: t('papers.toSign.range', { rows: papers.length, count }),
      previousHref: req.query.after ? toSignPath : undefined,
      nextHref: next ? `${toSignPath}?after=${next.due}~${next.id}` : undefined,
    },
  })
}

function cellsOf(req: Request, { about, paper }: WaitingPaper, law: Law): DataCell[] {
  const { t, language } = req
  return [
    { text: '', due: dueOf(req, about, law) },
    recordCell(req, about),
    {
      text: t(`law.paper.${paper.code}` as TextKey),
      href: signaturePath(ownerOf(about), paper.id),
      note: effectText(req, paper),
    },
    { text: gistOf(about, paper.contentNo).slice(0, 160) },
    { text: paper.submittedByName, note: instant(new Date(paper.submittedAt), language) },
  ]
}

function recordCell({ t }: Request, about: PaperRecord): DataCell {
  const href = ownerPath(ownerOf(about))
  switch (about.kind) {
    case 'letter': {
      const { record } = about
      const note = record.secret ? { secretNote: t('letters.kind.secret') } : { note: kindsText(record.kinds, t) }
      return { text: numberOf(record), href, ...note }
    }
    case 'reception': {
      const { record } = about
      const text = t('receptions.record.title', { number: receptionNumber(record) })
      return { text, href, ...(record.secret && { secretNote: t('letters.kind.secret') }) }
    }
    case 'feedback':
      return { text: about.record.code, href }
  }
}

function dueOf({ t, language, context }: Request, about: PaperRecord, law: Law): DueDate {
  const on = { today: context.today, calendar: law.calendar, t, language }
  switch (about.kind) {
    case 'letter': {
      const { row, soonFrom } = about.record
      return dueDate(row.clock && { ...row.clock, soonFrom, doneOn: row.doneOn }, on)
    }
    case 'reception': {
      const { clock, soonFrom } = about.record
      const facts = clock && { start: clock.start, due: clock.legal.due, unit: clock.legal.unit }
      return dueDate(facts && { ...facts, soonFrom, suspendedFrom: null, doneOn: clock.stopped?.on ?? null }, on)
    }
    case 'feedback': {
      const clock = about.record.clocks.find((one) => one.clock === about.record.nextClock) ?? null
      const facts = clock && { start: clock.start, due: clock.legal.due, unit: clock.legal.unit }
      return dueDate(facts && { ...facts, soonFrom: clock.soonFrom, suspendedFrom: null, doneOn: clock.stopped }, on)
    }
  }
}

/** What the paper is about: its content, or the whole record. */
export function gistOf(about: PaperRecord, contentNo: number): string {
  if (about.kind === 'feedback') return about.record.content
  const contents: { no: number; summary: string }[] = about.record.contents
  const content = contents.find((one) => one.no === contentNo)
  return content ? content.summary : contents.map((one) => one.summary).join('; ')
}

function markOf(text: unknown): WaitingMark | null {
  const match = typeof text === 'string' ? /^([\d-]+)~([0-9a-f]{24})$/.exec(text) : null
  return match ? { due: match[1], id: match[2] } : null
}
