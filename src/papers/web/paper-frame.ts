import type { Request, Response } from 'express'
import { recordFrame } from '../../letters/web/index.ts'
import { letterTabPath } from '../../letters/web/paths.ts'
import { receptionNumber } from '../../receptions/index.ts'
import type { IdentityBar, Tabs } from '../../web/components.ts'
import type { PaperRecord } from '../paper-record.ts'
import { ownerPath } from './paths.ts'

/** What every page of a paper begins with: the record that it is about. A page of a denunciation is never kept. */
export async function paperFrame(
  req: Request,
  res: Response,
  about: PaperRecord,
): Promise<{ title: string; section: string; bar: IdentityBar; tabs: Tabs | undefined }> {
  const { t, context } = req
  if (about.kind !== 'feedback' && about.record.secret) res.set('Cache-Control', 'no-store')
  switch (about.kind) {
    case 'letter': {
      const law = await context.lawOf(about.record.office)
      return recordFrame(req, { letter: about.record, sight: 'full', law }, 'papers', { menu: [] })
    }
    case 'reception': {
      const number = receptionNumber(about.record)
      const title = t('receptions.record.title', { number })
      return {
        title,
        section: 'receptions',
        bar: {
          secret: about.record.secret,
          back: { href: ownerPath(ownerOf(about)), text: title },
          numberLabel: t('receptions.record.number'),
          number,
          facts: [],
        },
        tabs: undefined,
      }
    }
    case 'feedback': {
      const title = t('feedback.record.title', { code: about.record.code })
      return {
        title,
        section: 'feedback',
        bar: {
          secret: false,
          back: { href: ownerPath(ownerOf(about)), text: title },
          numberLabel: t('papers.feedback'),
          number: about.record.code,
          facts: [],
        },
        tabs: undefined,
      }
    }
  }
}

export function ownerOf({ kind, record }: PaperRecord): { kind: PaperRecord['kind']; id: string } {
  return { kind, id: record._id }
}

/** Where the papers of the record are listed. */
export function papersListPath(about: PaperRecord): string {
  return about.kind === 'letter' ? letterTabPath(about.record._id, 'papers') : ownerPath(ownerOf(about))
}
