import type { Request, Response } from 'express'
import { InvalidInput } from '../../errors.ts'
import { tableDate } from '../../language/format.ts'
import { numberOf } from '../../letters/index.ts'
import { grouped } from '../../text/citizen-numbers.ts'
import type { Button, DataRow, DataTable } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { letterAtCounter } from '../find-letter.ts'
import type { ReturnBucket, ReturnRow } from '../return-list.ts'
import { returnBuckets, returnRows } from '../return-list.ts'
import { addressLabelsPath, letterReturnsPath, postalListPath, returnListPath } from './paths.ts'
import { returnableText, stateText } from './return-words.ts'

/** What waits to be returned, list by list; a code typed at the counter leads to its letter. */
export async function returnListPage(req: Request, res: Response): Promise<void> {
  const code = String(req.query.code ?? '').trim()
  if (!code) return listPage(req, res, nothingTyped)
  try {
    const { letter, replaced } = await letterAtCounter(req.context, code)
    const path = letterReturnsPath(letter._id)
    return replaced
      ? redirectWithNotice(res, path, { kind: 'soon', text: req.t('returns.replacedCode') })
      : res.redirect(303, path)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    res.status(422)
    return listPage(req, res, { values: { code }, errors: error.fields })
  }
}

async function listPage(req: Request, res: Response, typed: Typed): Promise<void> {
  const { t, context } = req
  const { field, summary } = fieldsOf(typed, t)
  const bucket = returnBuckets.find((one) => one === req.query.list) ?? 'counter'
  const rows = await returnRows(context.actor, bucket, context.today)
  res.page('returns/list', {
    title: t('returns.list.title'),
    section: 'returns',
    errorSummary: { errors: summary() },
    head: { title: t('returns.list.title'), actions: printButtons(req, bucket, rows) },
    find: {
      action: returnListPath,
      field: {
        ...field('code'),
        label: t('returns.list.code'),
        hint: t('returns.list.codeHint'),
        width: 'medium' as const,
      },
      button: { text: t('returns.list.find'), icon: 'find' as const },
    },
    tabs: {
      label: t('returns.list.tabs'),
      items: returnBuckets.map((one) => ({
        text: t(`returns.list.${one}`),
        href: `${returnListPath}?list=${one}`,
        current: one === bucket,
      })),
    },
    table: tableOf(req, bucket, rows),
  })
}

function printButtons({ t }: Request, bucket: ReturnBucket, rows: ReturnRow[]): Button[] {
  if (bucket !== 'toSend' || !rows.length) return []
  return [
    { text: t('returns.list.print'), href: postalListPath, icon: 'print' },
    { text: t('returns.list.labels'), href: addressLabelsPath, icon: 'print' },
  ]
}

function tableOf(req: Request, bucket: ReturnBucket, rows: ReturnRow[]): DataTable {
  const { t } = req
  return {
    caption: t(`returns.list.${bucket}`),
    columns: (['letter', 'recipient', 'what', 'state'] as const).map((name) => ({
      label: t(`returns.column.${name}`),
    })),
    rows: rows.map((row) => shownRow(req, row)),
    empty: t(`returns.empty.${bucket}`),
  }
}

function shownRow(req: Request, { letter, one, open }: ReturnRow): DataRow {
  const { t, language } = req
  const [first] = letter.senders
  return {
    cells: [
      {
        text: numberOf(letter),
        href: letterReturnsPath(letter._id),
        strong: true,
        keep: true,
        secretNote: letter.secret ? t('letters.kind.secret') : undefined,
      },
      letter.secret
        ? { text: t('letters.denouncer') }
        : { text: first?.name ?? '', note: first?.phone ? grouped(first.phone) : undefined },
      { text: one ? one.what : open.map((paper) => returnableText(req, paper)).join('; ') },
      one
        ? { text: stateText(req, one), note: t(`returns.way.${one.way}`) }
        : { text: letter.closedOn ? t('returns.ended', { date: tableDate(letter.closedOn, language) }) : '' },
    ],
  }
}
