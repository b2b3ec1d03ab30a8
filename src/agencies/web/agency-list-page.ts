import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { shortDate } from '../../language/format.ts'
import type { Agency, AgencyLevel } from '../agency.ts'
import { agencyLevels } from '../agency.ts'
import { agencyList, agencyNames } from '../agency-list.ts'
import { agenciesPath, agencyPath, newAgencyPath } from './paths.ts'

/** The catalogue of bodies: in existence or not, with who took their matters over. */
export async function agencyListPage(req: Request, res: Response): Promise<void> {
  const { t } = req
  const words = textOf(req.query.q)
  const level = agencyLevels.find((one) => one === req.query.level)
  const { rows, next } = await agencyList({ words, level, after: textOf(req.query.after) })
  const names = await agencyNames(rows.flatMap((agency) => agency.successors))
  const mayChange = may(req.actor, 'agencies.change')
  res.page('admin/list', {
    title: t('agencies.list.title'),
    section: 'admin',
    back: { href: '/admin', text: t('agencies.list.back') },
    text: undefined,
    head: {
      title: t('agencies.list.title'),
      note: t('agencies.list.note'),
      actions: mayChange ? [{ text: t('agencies.list.add'), kind: 'primary', href: newAgencyPath, key: 'n' }] : [],
    },
    filters: filtersOf(req, words, level),
    table: {
      caption: t('agencies.list.title'),
      columns: (['name', 'level', 'time', 'successors'] as const).map((name) => ({
        label: t(`agencies.column.${name}`),
      })),
      rows: rows.map((agency) => ({
        cells: [
          {
            text: agency.name,
            href: mayChange ? agencyPath(agency._id) : undefined,
            note: agency.aliases.join(', ') || undefined,
          },
          { text: t(`agencies.level.${agency.level}`) },
          { text: timeOf(req, agency), muted: agency.to !== null },
          { text: agency.successors.map((id) => names.get(id) ?? id).join(', ') },
        ],
      })),
      empty: t('agencies.list.empty'),
    },
    foot: {
      pager: {
        range: t('agencies.list.range', { count: rows.length }),
        nextHref: next ? nextHref(words, level, next) : undefined,
      },
    },
  })
}

function filtersOf({ t }: Request, words: string, level: AgencyLevel | undefined) {
  return {
    action: agenciesPath,
    groups: [
      { kind: 'text', id: 'q', name: 'q', legend: t('agencies.list.find'), value: words, type: 'search' },
      {
        kind: 'select',
        id: 'level',
        name: 'level',
        legend: t('agencies.column.level'),
        options: [
          { value: '', label: t('agencies.list.allLevels'), checked: !level },
          ...agencyLevels.map((one) => ({ value: one, label: t(`agencies.level.${one}`), checked: one === level })),
        ],
      },
    ],
  }
}

function timeOf({ t }: Request, { from, to }: Agency): string {
  if (from && to) return t('agencies.time.between', { from: shortDate(from), to: shortDate(to) })
  if (to) return t('agencies.time.until', { to: shortDate(to) })
  return from ? t('agencies.time.from', { from: shortDate(from) }) : t('agencies.time.now')
}

function nextHref(words: string, level: string | undefined, after: string): string {
  const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...(level ? { level } : {}), after })
  return `?${query}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
