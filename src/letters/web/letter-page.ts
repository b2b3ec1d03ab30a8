import type { Request, Response } from 'express'
import type { FileList } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf, nothingTyped } from '../../web/form.ts'
import { contentPanel } from './content-panel.ts'
import { denunciationSteps } from './denunciation-steps.ts'
import { shownFiles } from './file-list.ts'
import { linkedLetters } from './linked-letters.ts'
import { milestonesOf } from './milestones.ts'
import { nextActOfPage } from './next-act-strip.ts'
import { openRecord } from './open-record.ts'
import { openingsTable } from './openings-table.ts'
import { letterTabPath } from './paths.ts'
import { recordFrame } from './record-frame.ts'
import { extractForm, senderPanel, vaultPanel } from './sender-panel.ts'

const filesShown = 4

/** The record of a letter: what is next, its contents with their decisions, who wrote it, files, milestones. */
export async function letterPage(req: Request, res: Response, typed: Typed = nothingTyped): Promise<void> {
  const { t } = req
  const { field, summary } = fieldsOf(typed, t)
  const record = await openRecord(req, res)
  const { letter } = record
  const [frame, vault, extract, openings, links] = await Promise.all([
    recordFrame(req, record, 'overview'),
    letter.secret && record.sight === 'full' ? vaultPanel(req, record, field('purpose')) : undefined,
    extractForm(req, record, field('purpose')),
    openingsTable(req, letter),
    linkedLetters(req, letter),
  ])
  const full = record.sight === 'full'
  const denunciation = letter.contents.find((content) => content.kind === 'denunciation')
  const files: FileList = full ? shownFiles(req, letter, filesShown) : { files: [] }
  res.page('letters/show', {
    ...frame,
    errorSummary: { errors: summary() },
    act: full ? nextActOfPage(req, letter) : undefined,
    contents: letter.contents.map((content) => contentPanel(req, letter, content, { gist: extract.shown })),
    extract: extract.form && { ...extract.form, button: t('vault.readExtract') },
    steps: denunciation ? denunciationSteps(req, letter, denunciation, { linked: full }) : undefined,
    openings,
    openingsLink: openings && { href: letterTabPath(letter._id, 'history'), text: t('letters.record.allHistory') },
    sender: letter.secret ? undefined : senderPanel(req, letter),
    vault,
    isSecret: letter.secret,
    files: files.files.length ? files : undefined,
    filesLink: {
      href: letterTabPath(letter._id, 'files'),
      text: t('letters.record.allFiles', { count: letter.files.length }),
    },
    links: full && links.length ? { rows: links } : undefined,
    timeline: milestonesOf(req, letter),
    historyLink: {
      href: letterTabPath(letter._id, 'history'),
      text: t('letters.record.wholeHistory', { count: letter.history.length }),
    },
  })
}
