import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { agencyOptions } from '../../agencies/index.ts'
import { feedbackDeadlinesPath } from '../../deadlines/web/paths.ts'
import { instant, sentenceDate, shortDate, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { historyLine, newPaperLinks, papersTable } from '../../letters/web/index.ts'
import { grouped } from '../../text/citizen-numbers.ts'
import type { DataTable, SummaryList, Timeline } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { answerFeedback } from '../answer-feedback.ts'
import { feedbackInSight } from '../change-feedback.ts'
import type { Feedback } from '../feedback.ts'
import { passFeedback } from '../pass-feedback.ts'
import { feedbackListPath, feedbackPath } from './paths.ts'

/** One feedback: what it says, where it is, what is to be done next, what was done. */
export const feedbackRecordPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const feedback = await feedbackInSight(context, String(req.params.feedbackId))
  const { summary } = fieldsOf(typed, t)
  res.page('feedback/show', {
    title: t('feedback.record.title', { code: feedback.code }),
    section: 'feedback',
    errorSummary: { errors: summary() },
    head: {
      title: t('feedback.record.title', { code: feedback.code }),
      note: t(`feedback.state.${feedback.state}`),
      actions: [{ text: t('feedback.record.back'), kind: 'quiet', href: feedbackListPath }],
    },
    content: feedback.content,
    facts: factsOf(req, feedback),
    due: await dueOf(req, feedback),
    passings: passingsTable(req, feedback),
    answer: feedback.answer && {
      text: feedback.answer.text,
      note: feedback.answer.on
        ? t('feedback.record.answered', {
            date: sentenceDate(feedback.answer.on, req.language),
            name: feedback.answer.byName,
          })
        : t('feedback.record.answeredInRegister'),
    },
    papers: papersPart(req, feedback),
    passForm: await passForm(req, feedback, typed),
    answerForm: answerForm(req, feedback, typed),
    history: historyOf(req, feedback),
  })
}

function papersPart(req: Request, feedback: Feedback) {
  const owner = { kind: 'feedback' as const, id: feedback._id }
  return {
    title: req.t('papers.open'),
    table: papersTable(req, owner, feedback.papers),
    write: newPaperLinks(req, owner, []),
  }
}

async function dueOf({ t, language, context }: Request, feedback: Feedback) {
  const law = await context.lawOf(feedback.office)
  const clock =
    feedback.clocks.find((one) => one.clock === feedback.nextClock) ??
    feedback.clocks.find((one) => one.clock === 'feedback.transfer')
  const facts = clock && {
    start: clock.start,
    due: clock.legal.due,
    unit: clock.legal.unit,
    soonFrom: clock.soonFrom,
    suspendedFrom: null,
    doneOn: clock.stopped,
  }
  return {
    label: clock ? t(`feedback.clock.${clock.clock}` as TextKey) : '',
    date: dueDate(facts ?? null, { today: context.today, calendar: law.calendar, t, language }),
    citation: clock?.legal.citation ?? '',
    why: clock && { href: feedbackDeadlinesPath(feedback._id), text: t('interface.why') },
  }
}

function factsOf({ t, language }: Request, feedback: Feedback): SummaryList {
  const rows: [TextKey, string][] = [
    ['feedback.field.receivedOn', tableDate(feedback.receivedOn, language)],
    ['feedback.field.channel', t(`feedback.channel.${feedback.channel}`)],
    ['feedback.field.name', feedback.name ?? t('feedback.noName')],
    ['feedback.field.phone', feedback.phone ? grouped(feedback.phone) : '–'],
    ['feedback.field.idNumber', feedback.idNumber ? grouped(feedback.idNumber) : '–'],
    ['feedback.field.receivedBy', feedback.receivedByName],
  ]
  return {
    rows: rows.map(([key, text]) => ({
      label: t(key),
      text,
      href: undefined,
      note: undefined,
      strong: undefined,
      secret: undefined,
    })),
  }
}

function passingsTable({ t, language }: Request, feedback: Feedback): DataTable | undefined {
  if (!feedback.passings.length) return undefined
  return {
    caption: t('feedback.record.passings'),
    columns: (['agency', 'on', 'documentNo', 'by'] as const).map((name) => ({ label: t(`feedback.passing.${name}`) })),
    rows: feedback.passings.map((leg) => ({
      cells: [
        { text: leg.agencyName, strong: true },
        { text: tableDate(leg.on, language) },
        { text: leg.documentNo ?? '–' },
        { text: leg.byName },
      ],
    })),
  }
}

async function passForm({ t, context }: Request, feedback: Feedback, typed: Parameters<FormPage>[2]) {
  if (feedback.answer || !may(context.actor, 'feedback.pass')) return undefined
  const { field } = fieldsOf(ofForm(typed, 'pass'), t)
  const groups = await agencyOptions(context.actor.office, context.today)
  return {
    title: t(feedback.passings.length ? 'feedback.pass.again' : 'feedback.pass.title'),
    action: `${feedbackPath(feedback._id)}/passings`,
    version: String(feedback.version),
    primary: !feedback.passings.length,
    agency: {
      ...field('agency'),
      label: t('feedback.passing.agency'),
      options: [{ value: '', label: t('feedback.pass.choose') }],
      groups: groups.map((group) => ({ label: t(`agencies.level.${group.level}` as TextKey), options: group.options })),
    },
    on: { ...field('on', shortDate(context.today)), label: t('feedback.passing.on') },
    documentNo: { ...field('documentNo'), label: t('feedback.passing.documentNo'), optional: true },
    button: {
      text: t('feedback.pass.button'),
      kind: feedback.passings.length ? ('plain' as const) : ('primary' as const),
      once: true,
    },
  }
}

function answerForm({ t, context }: Request, feedback: Feedback, typed: Parameters<FormPage>[2]) {
  if (feedback.answer || !may(context.actor, 'feedback.answer')) return undefined
  const { field } = fieldsOf(ofForm(typed, 'answer'), t)
  return {
    title: t('feedback.answer.title'),
    action: `${feedbackPath(feedback._id)}/answer`,
    version: String(feedback.version),
    text: { ...field('text'), label: t('feedback.answer.text'), rows: 4 },
    on: { ...field('on', shortDate(context.today)), id: 'answer-on', label: t('feedback.answer.on') },
    documentNo: {
      ...field('documentNo'),
      id: 'answer-documentNo',
      label: t('feedback.passing.documentNo'),
      hint: t('papers.ofAnotherRegister'),
      optional: true,
    },
    button: {
      text: t('feedback.answer.button'),
      kind: feedback.passings.length ? ('primary' as const) : ('plain' as const),
      once: true,
    },
  }
}

/** Both forms stand on one page: what was typed in one is not shown in the other. */
function ofForm(typed: Parameters<FormPage>[2], form: 'pass' | 'answer'): Parameters<FormPage>[2] {
  const isAnswer = 'text' in typed.values || 'text' in typed.errors
  return isAnswer === (form === 'answer') ? typed : { values: {}, errors: {} }
}

function historyOf(req: Request, feedback: Feedback): Timeline {
  const { t, language } = req
  return {
    items: feedback.history.toReversed().map((entry) => {
      const key = `history.${entry.action}`
      const act = hasText(key) ? t(key, entry.details) : entry.action
      const text = entry.action === 'deadlines.recompute' ? historyLine(req, entry) : act
      return {
        state: 'past',
        text: text.slice(0, 1).toUpperCase() + text.slice(1),
        href: undefined,
        date: undefined,
        dateText: instant(entry.at, language),
        by: entry.byName,
        note: undefined,
      }
    }),
  }
}

export async function createPassing(req: Request, res: Response): Promise<void> {
  const id = String(req.params.feedbackId)
  const feedback = await passFeedback(req.context, { ...bodyOf(req), id })
  redirectWithNotice(res, feedbackPath(id), {
    kind: 'done',
    text: req.t('feedback.passed', { agency: feedback.agencyName ?? '' }),
  })
}

export async function createAnswer(req: Request, res: Response): Promise<void> {
  const id = String(req.params.feedbackId)
  await answerFeedback(req.context, { ...bodyOf(req), id })
  redirectWithNotice(res, feedbackPath(id), { kind: 'done', text: req.t('feedback.answered') })
}
