import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { tableDate, wholeNumber } from '../../language/format.ts'
import { markFromQuery, withMark } from '../../letters/web/choice-from-query.ts'
import type { Chips, DataRow, FilterPanel } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import { feedbackChannels, feedbackStates } from '../feedback.ts'
import type { FeedbackChoice, FeedbackRow } from '../feedback-list.ts'
import { feedbackCounts, feedbackPage } from '../feedback-list.ts'
import { feedbackChoiceFromQuery, queryOfFeedback } from './choice-of-feedback.ts'
import { feedbackListPath, feedbackPath, newFeedbackPath } from './paths.ts'

/** The register of feedback on procedures, newest first, with its filters. */
export async function feedbackListPage(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { actor, today } = context
  const choice = feedbackChoiceFromQuery(req.query)
  const [page, counts, law] = await Promise.all([
    feedbackPage(actor, choice, today, markFromQuery(req.query)),
    feedbackCounts(actor, choice, today),
    context.lawOf(actor.office),
  ])
  const number = (value: number) => wholeNumber(value, language)
  const query = queryOfFeedback(choice)
  res.page('feedback/list', {
    title: t('feedback.title'),
    section: 'feedback',
    head: {
      title: t('feedback.title'),
      note: t('feedback.note', { count: number(counts.total) }),
      actions: may(actor, 'feedback.register')
        ? [{ text: t('feedback.new.button'), kind: 'primary' as const, href: newFeedbackPath, key: 'n' }]
        : [],
    },
    chips: chipsOf(req, choice),
    filters: filtersOf(req, choice, counts),
    empty: page.rows.length
      ? undefined
      : {
          title: t('feedback.empty'),
          text: t('feedback.emptyHelp'),
          action: { text: t('interface.clearFilters'), href: feedbackListPath },
        },
    table: {
      caption: t('feedback.caption'),
      columns: (['code', 'receivedOn', 'channel', 'person', 'content', 'state'] as const).map((name) => ({
        label: t(`feedback.column.${name}`),
      })),
      rows: page.rows.map((row) =>
        shownRow(req, row, (clock) => dueDate(clock, { today, calendar: law.calendar, t, language })),
      ),
    },
    foot: {
      pager: {
        range: t('feedback.range', { rows: number(page.rows.length), count: number(counts.total) }),
        previousHref: withMark(query, page.before),
        nextHref: withMark(query, page.after),
      },
    },
  })
}

function shownRow(
  { t, language, context }: Request,
  row: FeedbackRow,
  due: (facts: Parameters<typeof dueDate>[0]) => ReturnType<typeof dueDate>,
): DataRow {
  const clock = row.clocks.find((one) => one.clock === row.nextClock)
  const own = row.office === context.actor.office
  return {
    cells: [
      { text: row.code, href: own ? feedbackPath(row._id) : undefined, strong: true, keep: true },
      { text: tableDate(row.receivedOn, language) },
      { text: t(`feedback.channel.${row.channel}`) },
      { text: row.name ?? t('feedback.noName') },
      { text: row.content, note: row.agencyName ?? undefined },
      {
        ...(clock ? { text: '', note: t(`feedback.state.${row.state}`) } : { text: t(`feedback.state.${row.state}`) }),
        due:
          clock &&
          due({
            start: clock.start,
            due: clock.legal.due,
            unit: clock.legal.unit,
            soonFrom: clock.soonFrom,
            suspendedFrom: null,
            doneOn: null,
          }),
      },
    ],
  }
}

function filtersOf(
  { t, language }: Request,
  choice: FeedbackChoice,
  counts: Awaited<ReturnType<typeof feedbackCounts>>,
): FilterPanel {
  const number = (value: number | undefined) => wholeNumber(value ?? 0, language)
  return {
    action: feedbackListPath,
    hidden: [...queryOfFeedback({ ...choice, channels: [], states: [], words: undefined, late: undefined })].map(
      ([name, value]) => ({ name, value }),
    ),
    groups: [
      {
        kind: 'text',
        id: 'words',
        name: 'words',
        legend: t('feedback.filter.words'),
        value: choice.words ?? '',
        type: 'search',
      },
      {
        kind: 'checkbox',
        id: 'state',
        name: 'state',
        legend: t('feedback.filter.state'),
        options: feedbackStates.map((value) => ({
          value,
          label: t(`feedback.state.${value}`),
          checked: choice.states?.includes(value) ?? false,
          count: number(counts.states[value]),
        })),
      },
      {
        kind: 'checkbox',
        id: 'channel',
        name: 'channel',
        legend: t('feedback.filter.channel'),
        options: feedbackChannels.map((value) => ({
          value,
          label: t(`feedback.channel.${value}`),
          checked: choice.channels?.includes(value) ?? false,
          count: number(counts.channels[value]),
        })),
      },
      {
        kind: 'checkbox',
        id: 'late',
        name: 'late',
        legend: t('feedback.filter.due'),
        options: [{ value: 'yes', label: t('feedback.filter.late'), checked: choice.late ?? false }],
      },
    ],
  }
}

function chipsOf({ t, language }: Request, choice: FeedbackChoice): Chips {
  const items: Chips['items'] = []
  const add = (text: string, change: Partial<FeedbackChoice>) =>
    items.push({ text, href: `${feedbackListPath}?${queryOfFeedback({ ...choice, ...change })}` })
  if (choice.words) add(choice.words, { words: undefined })
  for (const state of choice.states ?? [])
    add(t(`feedback.state.${state}`), { states: choice.states?.filter((one) => one !== state) })
  for (const channel of choice.channels ?? [])
    add(t(`feedback.channel.${channel}`), { channels: choice.channels?.filter((one) => one !== channel) })
  if (choice.receivedFrom)
    add(t('feedback.chip.from', { date: tableDate(choice.receivedFrom, language) }), { receivedFrom: undefined })
  if (choice.receivedTo)
    add(t('feedback.chip.to', { date: tableDate(choice.receivedTo, language) }), { receivedTo: undefined })
  if (choice.passed) add(t('feedback.chip.passed'), { passed: undefined })
  if (choice.late) add(t('feedback.filter.late'), { late: undefined })
  if (choice.below) add(t('feedback.chip.below'), { below: undefined })
  if (choice.rule) add(t('letters.chip', { name: t('letters.filter.rule'), value: choice.rule }), { rule: undefined })
  if (choice.importRun) add(t('feedback.chip.import'), { importRun: undefined })
  return { items, clearHref: items.length ? feedbackListPath : undefined }
}
