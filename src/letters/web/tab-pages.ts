import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { instant } from '../../language/format.ts'
import { outgoingPath } from '../../papers/web/paths.ts'
import type { DataTable } from '../../web/components.ts'
import { contentPanel } from './content-panel.ts'
import { historyText, withoutWords } from './history-text.ts'
import type { OpenRecord } from './open-record.ts'
import { openRecord } from './open-record.ts'
import { openingsTable } from './openings-table.ts'
import { newPaperLinks, papersTable } from './papers-table.ts'
import { recordFrame } from './record-frame.ts'

/** The contents of a letter, one under the other. */
export async function contentsPage(req: Request, res: Response): Promise<void> {
  const record = await openRecord(req, res)
  if (record.sight !== 'full') throw new NotFound('letter')
  res.page('letters/contents', {
    ...(await recordFrame(req, record, 'contents')),
    contents: record.letter.contents.map((content) => contentPanel(req, record.letter, content, { gist: true })),
  })
}

/** The office's papers about a letter, with number, signer and status. */
export async function papersPage(req: Request, res: Response): Promise<void> {
  const record = await openRecord(req, res)
  if (record.sight !== 'full') throw new NotFound('letter')
  const owner = { kind: 'letter' as const, id: record.letter._id }
  res.page('letters/papers', {
    ...(await recordFrame(req, record, 'papers')),
    table: papersTable(req, owner, record.letter.papers),
    write: newPaperLinks(req, owner, record.letter.contents),
    register: may(req.context.actor, 'papers.register')
      ? { href: outgoingPath, text: req.t('letters.papers.register') }
      : undefined,
  })
}

/** Everything that was done with a letter, newest first; below, who opened the vault. */
export async function historyPage(req: Request, res: Response): Promise<void> {
  const record = await openRecord(req, res)
  const [frame, openings] = await Promise.all([recordFrame(req, record, 'history'), openingsTable(req, record.letter)])
  res.page('letters/history', { ...frame, openings, history: historyTable(req, record) })
}

function historyTable(req: Request, { letter, sight }: OpenRecord): DataTable {
  const { t, language } = req
  return {
    caption: t('history.caption'),
    showCaption: false,
    columns: (['at', 'act', 'who'] as const).map((name) => ({ label: t(`history.column.${name}`) })),
    rows: letter.history.toReversed().map((entry) => {
      const { text, note } = historyText(req, sight === 'full' ? entry : withoutWords(entry))
      return {
        cells: [{ text: instant(entry.at, language) }, { text, note: note || undefined }, { text: entry.byName }],
      }
    }),
    empty: undefined,
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}
