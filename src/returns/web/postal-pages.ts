import type { Request, Response } from 'express'
import { instant, shortDate } from '../../language/format.ts'
import { numberOf } from '../../letters/index.ts'
import { officeById } from '../../offices/index.ts'
import { postalRows } from '../return-list.ts'
import { returnListPath } from './paths.ts'

/** The day's list for the post office: a line for each consignment, with room for its number. */
export async function postalListPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const [rows, office] = await Promise.all([postalRows(context.actor, context.today), officeById(context.actor.office)])
  res.page('returns/post', {
    title: t('returns.post.title', { date: shortDate(context.today) }),
    layout: 'print',
    office: office.name,
    back: { href: `${returnListPath}?list=toSend`, text: t('returns.post.back') },
    table: {
      caption: t('returns.list.toSend'),
      columns: (['order', 'letter', 'recipient', 'what', 'consignment'] as const).map((name) => ({
        label: t(`returns.column.${name}`),
      })),
      rows: rows.map(({ letter, one, name, address }, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: numberOf(letter), keep: true },
          { text: name, note: address },
          { text: one.what },
          { text: '' },
        ],
      })),
      empty: t('returns.post.none'),
    },
    note: t('returns.post.printed', { name: context.actor.name, at: instant(context.now, language) }),
  })
}

/** Labels for the envelopes of the day: the office above, the writer below; none of a denunciation. */
export async function addressLabelsPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const [rows, office] = await Promise.all([postalRows(context.actor, context.today), officeById(context.actor.office)])
  res.page('returns/labels', {
    title: t('returns.labels.title'),
    layout: 'print',
    back: { href: `${returnListPath}?list=toSend`, text: t('returns.post.back') },
    empty: rows.length ? undefined : t('returns.post.none'),
    from: [office.name, office.address].filter(Boolean).join(', '),
    labels: rows.map(({ letter, name, address }) => ({ number: numberOf(letter), name, address })),
  })
}
