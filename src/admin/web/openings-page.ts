import type { Request, Response } from 'express'
import { instant, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { letterPath } from '../../letters/web/paths.ts'
import type { DataTable } from '../../web/components.ts'
import { vaultOpenings } from '../openings.ts'
import { openingsPath } from './paths.ts'

/** Who opened the identity of a denouncer, what for, and when. */
export async function openingsPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const { openings, next } = await vaultOpenings(context.actor, markOf(req))
  const table: DataTable = {
    caption: t('audit.openings.title'),
    columns: [
      { label: t('audit.at') },
      { label: t('audit.who') },
      { label: t('audit.openings.record') },
      { label: t('audit.openings.what') },
      { label: t('audit.openings.purpose') },
    ],
    rows: openings.map((one) => ({
      cells: [
        { text: instant(one.at, language) },
        { text: one.actorName, strong: true },
        {
          text: one.number ?? t('audit.openings.reception'),
          href: one.readable ? letterPath(one.record) : undefined,
          secret: one.number !== null,
        },
        { text: t(`audit.openings.what.${one.what}`) },
        { text: purposeText(one.purpose, t) },
      ],
    })),
    empty: t('audit.openings.empty'),
  }
  res.page('admin/list', {
    title: t('audit.openings.title'),
    section: 'admin',
    back: undefined,
    head: { title: t('audit.openings.title'), note: t('audit.openings.note'), actions: [] },
    text: undefined,
    filters: undefined,
    table,
    foot: {
      keys: undefined,
      buttons: undefined,
      note: undefined,
      pager: {
        range: t('audit.range', { count: wholeNumber(openings.length, language) }),
        previousHref: undefined,
        nextHref: next ? `${openingsPath}?after=${next.at.getTime()}~${next.id}` : undefined,
      },
    },
  })
}

function purposeText(code: string, t: Request['t']): string {
  const key = `vault.purpose.${code}`
  return hasText(key) ? t(key as TextKey) : t('audit.openings.taking')
}

function markOf({ query }: Request): { at: Date; id: string } | null {
  const match = typeof query.after === 'string' ? /^(\d{1,15})~([0-9a-f]{24})$/.exec(query.after) : null
  return match?.[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
