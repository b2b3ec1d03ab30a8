import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { shortDate } from '../../language/format.ts'
import { newPaperPath, newRecordPaperPath, paperFilePath, signaturePath } from '../../papers/web/paths.ts'
import type { DataCell, DataTable, Link, Tag } from '../../web/components.ts'
import type { Content } from '../content.ts'
import type { Paper } from '../paper.ts'
import { codeText } from './code-text.ts'

/** The record whose papers are listed. */
interface Owner {
  kind: 'letter' | 'reception' | 'feedback'
  id: string
}

const tones: Partial<Record<Paper['status'], Tag['tone']>> = { signed: 'done', awaitingSignature: 'running' }

/** The office's papers about a record, the newest first: number, form, signer, status, and the copy of what was issued. */
export function papersTable({ t }: Request, owner: Owner, papers: readonly Paper[]): DataTable {
  return {
    caption: t('letters.papers.caption'),
    showCaption: false,
    columns: (['paper', 'number', 'content', 'signer', 'status', 'copy'] as const).map((name) => ({
      label: t(`letters.papers.column.${name}`),
    })),
    rows: papers.toReversed().map((paper) => ({
      cells: [
        {
          text: codeText(t, 'law.paper', paper.code),
          href: signaturePath(owner, paper.id),
          note: (!isCancelled(paper) && paper.why) || paper.note || undefined,
        },
        { text: numberText(paper), note: paper.form?.official ?? undefined },
        { text: paper.contentNo ? String(paper.contentNo) : '–' },
        { text: paper.signerName ?? '–' },
        { text: '', tag: { tone: tones[paper.status] ?? 'plain', text: t(`letters.papers.status.${paper.status}`) } },
        {
          ...copyLink(t, owner, paper),
          note: isCancelled(paper)
            ? t('letters.papers.cancelledBecause', { why: paper.why ?? '–' })
            : paper.copyHash?.slice(0, 12),
        },
      ],
    })),
    empty: t('letters.papers.none'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

function isCancelled({ status }: Paper): boolean {
  return status === 'cancelled'
}

function copyLink(t: Request['t'], owner: Owner, { id, copyHash, template }: Paper): Pick<DataCell, 'text' | 'href'> {
  if (!copyHash) return { text: '–' }
  const as = template ? 'docx' : 'pdf'
  return { text: t(`papers.file.${as}`), href: paperFilePath(owner, id, as) }
}

function numberText({ no, symbol, on }: Paper): string {
  return no === null ? '–' : `${no}/${symbol}${on ? `, ${shortDate(on)}` : ''}`
}

/** Where a new paper of a record is written, for who may: of a letter one for each content. */
export function newPaperLinks({ t, context }: Request, owner: Owner, contents: readonly Pick<Content, 'no'>[]): Link[] {
  if (owner.kind !== 'letter')
    return may(context.actor, 'papers.draftOf')
      ? [{ href: newRecordPaperPath(owner), text: t('letters.papers.write') }]
      : []
  if (!may(context.actor, 'papers.submit')) return []
  return contents.map(({ no }) => ({
    href: newPaperPath(owner.id, no),
    text: t('letters.papers.writeOf', { no }),
  }))
}
