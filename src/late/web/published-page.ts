import type { Request, Response } from 'express'
import { agencyById } from '../../agencies/index.ts'
import { tableDate } from '../../language/format.ts'
import { daysBetween } from '../../law/index.ts'
import { OfficeModel } from '../../offices/index.ts'
import { plainDateOf, systemClock } from '../../time/clock.ts'
import type { DataTable } from '../../web/components.ts'
import type { PublishedApology } from '../apology-lists.ts'
import { newestPublished, publishedApologies } from '../apology-lists.ts'
import { publishedPath } from './paths.ts'

/** Below so many rows of one commune in a month, the commune is not named: neighbours would know whose letter it is. */
const fewest = 5

/** The dates that were not kept, month by month, for everybody: bodies and days, nobody's name, number or subject. */
export async function publishedPage(req: Request, res: Response): Promise<void> {
  const { t } = req
  const month =
    monthOf(req.query.thang) ?? (await newestPublished())?.slice(0, 7) ?? plainDateOf(systemClock.now()).slice(0, 7)
  const [apologies, offices] = await Promise.all([
    publishedApologies(month),
    OfficeModel.find({}, { name: 1, parent: 1 }).sort({ createdAt: 1 }).lean(),
  ])
  req.officeName = (offices.find((office) => office.parent === null) ?? offices[0])?.name
  res.set('cache-control', 'public, max-age=300').set('x-robots-tag', 'noindex, nofollow')
  const bodies = await bodiesOf(req, apologies, new Map(offices.map(({ _id, name }) => [_id, name])))
  res.page('late/published', {
    title: t('late.public.title', { month: monthText(month) }),
    layout: 'public',
    note: t('late.public.note'),
    table: tableOf(req, apologies, bodies),
    earlier: { href: addressOf(req, monthBefore(month)), text: t('late.public.earlier') },
  })
}

function tableOf({ t, language }: Request, apologies: PublishedApology[], bodies: string[]): DataTable {
  return {
    caption: t('late.public.caption'),
    columns: [
      { label: t('late.column.body') },
      { label: t('late.public.was') },
      { label: t('late.public.new') },
      { label: t('late.public.days'), number: true },
    ],
    rows: apologies.map(({ kind, due, newDue }, index) => ({
      cells: [
        { text: bodies[index] ?? '', note: t(`letters.kind.${kind}`) },
        { text: tableDate(due, language) },
        { text: tableDate(newDue ?? due, language) },
        { text: String(daysBetween(due, newDue ?? due)) },
      ],
    })),
    empty: t('late.public.none'),
  }
}

/** The body that has each matter, in the order of the rows. */
async function bodiesOf(
  { t }: Request,
  apologies: PublishedApology[],
  offices: Map<string, string>,
): Promise<string[]> {
  return Promise.all(
    apologies.map(async ({ holder, office }) => {
      if (!holder) return offices.get(office) ?? ''
      const body = await agencyById(holder.agency)
      const alike = apologies.filter((one) => one.holder?.agency === holder.agency).length
      return body?.level === 'commune' && alike < fewest ? t('late.public.commune') : holder.name
    }),
  )
}

function monthOf(asked: unknown): string | null {
  return typeof asked === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : null
}

function monthBefore(month: string): string {
  const [year = 0, no = 0] = month.split('-').map(Number)
  return no === 1 ? `${year - 1}-12` : `${year}-${String(no - 1).padStart(2, '0')}`
}

const monthText = (month: string) => month.split('-').toReversed().join('/')

function addressOf({ language }: Request, month: string): string {
  return `${publishedPath}?thang=${month}${language === 'en' ? '&lang=en' : ''}`
}
