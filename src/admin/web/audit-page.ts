import type { Request, Response } from 'express'
import { roles } from '../../access/actor.ts'
import { accountsOfOffice } from '../../accounts/index.ts'
import type { AuditEvent, EventChoice, EventMark } from '../../audit/index.ts'
import { eventPage } from '../../audit/index.ts'
import { isId } from '../../id.ts'
import { instant, shortDate, wholeNumber } from '../../language/format.ts'
import type { Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { DataTable, FilterPanel } from '../../web/components.ts'
import { auditedActions } from './audited-actions.ts'
import { adminPath, auditPath } from './paths.ts'

/** Who changed what outside the registers, newest first. */
export async function auditPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const choice = choiceOf(req)
  const { events, next } = await eventPage(context.actor, choice, markOf(req))
  const table: DataTable = {
    caption: t('audit.caption'),
    columns: [
      { label: t('audit.at') },
      { label: t('audit.who') },
      { label: t('audit.what') },
      { label: t('audit.request') },
    ],
    rows: events.map((event) => ({
      cells: [
        { text: instant(event.at, language) },
        { text: event.actorName, strong: true },
        { text: sentenceOf(event, t) },
        { text: event.requestId, muted: true, small: true },
      ],
    })),
    empty: t('audit.empty'),
  }
  const query = new URLSearchParams(
    Object.entries(choice).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  if (next) query.set('after', `${next.at.getTime()}~${next.id}`)
  res.page('admin/list', {
    title: t('audit.title'),
    section: 'admin',
    back: { href: adminPath, text: t('accounts.admin.title') },
    head: { title: t('audit.title'), note: t('audit.note'), actions: [] },
    text: undefined,
    filters: await filtersOf(req, choice),
    table,
    foot: {
      keys: undefined,
      buttons: undefined,
      note: undefined,
      pager: {
        range: t('audit.range', { count: wholeNumber(events.length, language) }),
        previousHref: undefined,
        nextHref: next ? `${auditPath}?${query}` : undefined,
      },
    },
  })
}

/** The sentence of an event; an action without one (of a later version) is named by its code. */
function sentenceOf(event: Pick<AuditEvent, 'action' | 'details'>, t: Translate): string {
  const key = `audit.${event.action}`
  if (!hasText(key)) return event.action
  const role = (value: string | number | undefined) =>
    typeof value === 'string' && (roles as readonly string[]).includes(value)
      ? t(`accounts.role.${value as (typeof roles)[number]}`)
      : (value ?? '')
  const { details } = event
  return t(key, { ...details, role: role(details.role), from: role(details.from), to: role(details.to) })
}

async function filtersOf(req: Request, choice: EventChoice): Promise<FilterPanel> {
  const { t, context } = req
  const accounts = await accountsOfOffice(context)
  return {
    action: auditPath,
    hidden: undefined,
    groups: [
      {
        kind: 'select',
        id: 'actor',
        name: 'actor',
        legend: t('audit.who'),
        options: [
          { value: '', label: t('audit.anybody'), checked: !choice.actor },
          ...accounts.map((one) => ({ value: one._id, label: one.name, checked: choice.actor === one._id })),
        ],
      },
      {
        kind: 'select',
        id: 'action',
        name: 'action',
        legend: t('audit.what'),
        options: [
          { value: '', label: t('audit.anything'), checked: !choice.action },
          ...auditedActions(t).map(({ action, text }) => ({
            value: action,
            label: text,
            checked: choice.action === action,
          })),
        ],
      },
      {
        kind: 'text',
        id: 'from',
        name: 'from',
        legend: t('audit.from'),
        value: choice.from ? shortDate(choice.from) : '',
      },
      { kind: 'text', id: 'to', name: 'to', legend: t('audit.to'), value: choice.to ? shortDate(choice.to) : '' },
    ],
  }
}

/** Words of an address that are not understood are left out. */
function choiceOf({ query }: Request): EventChoice {
  const { actor, action, from, to } = query
  const day = (value: unknown) => (typeof value === 'string' ? (parseWrittenDate(value) ?? undefined) : undefined)
  return {
    actor: isId(actor) ? actor : undefined,
    action: typeof action === 'string' && /^[\w.]{3,60}$/.test(action) ? action : undefined,
    from: day(from),
    to: day(to),
  }
}

function markOf({ query }: Request): EventMark | null {
  const match = typeof query.after === 'string' ? /^(\d{1,15})~([0-9a-f]{24})$/.exec(query.after) : null
  return match?.[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
