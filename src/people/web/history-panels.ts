import type { Request } from 'express'
import { rowsOf } from '../../input.ts'
import { shortDate, tableDate } from '../../language/format.ts'
import { daysBetween } from '../../law/index.ts'
import type { QueueRow } from '../../letters/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import type { RegisterRow } from '../../receptions/index.ts'
import { receptionNumber } from '../../receptions/index.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import { bareDigits } from '../../text/citizen-numbers.ts'
import type { HistoryList, Link } from '../../web/components.ts'
import type { PersonHistory } from '../index.ts'
import { historyOf } from '../index.ts'
import { personPath } from './paths.ts'

/** What the office knows of one person, as it stands beside a form. */
export interface HistoryPanel {
  title: string
  link: Link | undefined
  note: string
  list: HistoryList
}

const mostPeople = 3

/** A panel for each of the people that a form names, the first three; somebody new has one that says so. */
export async function historyPanels(req: Request, values: Record<string, unknown>): Promise<HistoryPanel[]> {
  const people = rowsOf(values.people ?? values.senders)
    .map(wordsOf)
    .filter((person) => person.name || person.idNumber || person.phone)
    .slice(0, mostPeople)
  return Promise.all(people.map(async (person) => panelOf(req, person.name, await historyOf(req.context, person))))
}

/** What a person said, out of whatever a query or a form sends. */
function wordsOf(row: unknown): { name: string; idNumber: string | null; phone: string | null } {
  const { name, idNumber, phone } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 120) : '')
  return { name: text(name), idNumber: bareDigits(text(idNumber)) || null, phone: bareDigits(text(phone)) || null }
}

function panelOf(req: Request, name: string, history: PersonHistory): HistoryPanel {
  const { t } = req
  const { receptions, letters, key, foundBy } = history
  return {
    title: name || t('people.unnamed'),
    link: key ? { href: personPath(key), text: t('people.open') } : undefined,
    note: foundBy
      ? `${t(`people.foundBy.${foundBy}`)} ${t('people.counts', { receptions: receptions.length, letters: letters.length })}`
      : t('people.nothing'),
    list: historyList(req, history),
  }
}

/** Visits and letters together, newest first. */
export function historyList(req: Request, history: Pick<PersonHistory, 'receptions' | 'letters'>): HistoryList {
  const items = [
    ...history.receptions.map((row) => receptionItem(req, row)),
    ...history.letters.map((row) => letterItem(req, row)),
  ]
  return { items: items.sort((a, b) => b.date.localeCompare(a.date)), foot: undefined }
}

function receptionItem({ t, language, context }: Request, row: RegisterRow): HistoryList['items'][number] {
  const late = row.nextDue && row.nextDue < context.today
  return {
    date: row.on,
    dateText: tableDate(row.on, language),
    text: t('people.reception', { number: receptionNumber(row) }),
    href: receptionPath(row._id),
    note: row.nextDue
      ? t('people.promised', { gist: row.row.gist, date: shortDate(row.nextDue) })
      : t('people.gist', { gist: row.row.gist, state: t(`receptions.outcome.${row.outcome}`) }),
    alert: late ? t('people.unanswered', { days: daysBetween(row.nextDue ?? '', context.today) }) : undefined,
  }
}

function letterItem({ t, language }: Request, row: QueueRow): HistoryList['items'][number] {
  return {
    date: row.receivedOn,
    dateText: tableDate(row.receivedOn, language),
    text: t('people.letter', { number: `${row.no}/${row.year}` }),
    href: letterPath(row._id),
    note: t('people.gist', { gist: row.row.gist, state: t(`letters.state.${row.state}`) }),
    alert: undefined,
  }
}
