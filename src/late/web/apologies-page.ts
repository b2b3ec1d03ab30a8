import type { Request, Response } from 'express'
import { tableDate } from '../../language/format.ts'
import { daysBetween } from '../../law/index.ts'
import type { DataRow } from '../../web/components.ts'
import type { Apology } from '../apology.ts'
import { waitingApologies } from '../apology-lists.ts'
import { apologyPath, publishedPath } from './paths.ts'

/** The promises that are not kept and that nobody has apologised for yet. */
export async function apologiesPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const apologies = await waitingApologies(context.actor)
  res.page('late/list', {
    title: t('late.title'),
    section: 'monitor',
    head: {
      title: t('late.title'),
      note: t('late.note'),
      actions: [{ text: t('late.published'), href: publishedPath }],
    },
    table: {
      caption: t('late.title'),
      columns: (['letter', 'body', 'promised', 'late'] as const).map((name) => ({ label: t(`late.column.${name}`) })),
      rows: apologies.map((apology) => rowOf(req, apology)),
      empty: t('late.none'),
    },
  })
}

function rowOf({ t, context, language, officeName }: Request, apology: Apology): DataRow {
  const days = daysBetween(apology.due, context.today)
  return {
    cells: [
      {
        text: apology.number,
        href: apologyPath(apology._id),
        strong: true,
        keep: true,
        note: t(`letters.kind.${apology.kind}`),
      },
      { text: apology.holder?.name ?? officeName ?? '' },
      { text: tableDate(apology.due, language), note: apology.again ? t('late.again') : undefined },
      days > 0 ? { text: t('late.days', { count: days }), over: true } : { text: t('late.lastDay') },
    ],
  }
}
