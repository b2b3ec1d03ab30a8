import type { Request, Response } from 'express'
import { draftPath, draftRemovalPath } from '../../drafts/web/paths.ts'
import { rowsOf } from '../../input.ts'
import { tableDate, timeOfDay } from '../../language/format.ts'
import { historyPanels } from '../../people/web/index.ts'
import { personHistoryPath } from '../../people/web/paths.ts'
import { letterFromReception, receptionNumber } from '../../receptions/index.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { stagedFiles } from '../staged-files.ts'
import { letterFields } from './new-letter-form.ts'
import { lettersPath } from './paths.ts'

export interface Asked {
  draftAt?: Date
  add?: Record<string, string | undefined>
}

/** Which draft a form of a letter keeps: one for each visit that a letter is made from, and one for the rest. */
export function draftName(reception: unknown): string {
  return typeof reception === 'string' && /^[0-9a-f]{24}$/.test(reception) ? `letter-${reception}` : 'letter'
}

/** The form of a new letter. */
export async function newLetterPage(req: Request, res: Response, typed: Typed, asked: Asked = {}): Promise<void> {
  const { t, context, language } = req
  const { values } = typed
  const draw = fieldsOf(typed, t)
  const draft = draftName(values.reception)
  const visit = await visitOf(req, values.reception)
  const fields = await letterFields(req, typed, asked.add ?? {}, await keptFiles(req, values.files, visit?.files ?? []))
  res.page('letters/new', {
    title: t('letters.new.title'),
    section: 'letters',
    errorSummary: { errors: draw.summary() },
    head: {
      title: t('letters.new.title'),
      note: t('letters.new.note', { date: tableDate(context.today, language) }),
      saved: asked.draftAt ? t('interface.draft.saved', { time: timeOfDay(asked.draftAt) }) : '',
    },
    restored: asked.draftAt && {
      text: t('interface.draft.restored', { time: timeOfDay(asked.draftAt) }),
      action: draftRemovalPath(draft),
      button: { text: t('interface.draft.drop'), kind: 'quiet' as const },
    },
    fromVisit: visit && {
      kind: 'info' as const,
      text: t('letters.new.fromVisit'),
      link: { href: receptionPath(visit._id), text: t('people.reception', { number: receptionNumber(visit) }) },
    },
    action: lettersPath,
    autosaveUrl: draftPath(draft),
    autosaveText: t('interface.draft.saved', { time: '{time}' }),
    hidden: ['submissionKey', 'reception'].map((name) => ({ name, value: String(values[name] ?? '') })),
    fields,
    peek: { url: personHistoryPath, fields: fields.senders.flatMap((row) => row.map((field) => field.name)).join(' ') },
    history: await historyPanels(req, values),
    foot: {
      buttons: [
        {
          text: t('letters.new.saveAndPrint'),
          kind: 'primary' as const,
          name: 'after',
          value: 'receipt',
          keys: ['Ctrl', 'Enter'],
          once: true,
        },
        { text: t('letters.new.save'), name: 'after', value: 'record' },
      ],
      note: t('letters.new.taker', { name: context.actor.name }),
    },
  })
}

async function visitOf(req: Request, id: unknown) {
  return typeof id === 'string' && id ? (await letterFromReception(req.context, id)).reception : undefined
}

/** Files that stay through refusals: the actor's own staged ones, and those of the visit. */
async function keptFiles(req: Request, chosen: unknown, ofVisit: { id: string; name: string }[]) {
  const ids = rowsOf(chosen).map(String)
  const staged = await stagedFiles(req.context, ids)
  const visit = ofVisit.filter((file) => ids.includes(file.id) && !staged.some((one) => one._id === file.id))
  return [...staged, ...visit.map((file) => ({ _id: file.id, name: file.name }))]
}
