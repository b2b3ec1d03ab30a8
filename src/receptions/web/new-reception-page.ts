import type { Request, Response } from 'express'
import { draftPath, draftRemovalPath } from '../../drafts/web/paths.ts'
import { rowsOf } from '../../input.ts'
import { tableDate, timeOfDay } from '../../language/format.ts'
import { stagedFiles } from '../../letters/index.ts'
import { historyPanels } from '../../people/web/index.ts'
import { personHistoryPath } from '../../people/web/paths.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { crowdPart } from './crowd-part.ts'
import { identityHint } from './identity-hint.ts'
import { newRefusalPath, receptionsPath } from './paths.ts'
import { formFields } from './reception-form.ts'

export interface Asked {
  draftAt?: Date
  add?: Record<string, string | undefined>
}

/** The form of a visit, with what the office knows of the person beside it. */
export async function newReceptionPage(req: Request, res: Response, typed: Typed, asked: Asked = {}): Promise<void> {
  const { t, context, language } = req
  const draw = fieldsOf(typed, t)
  const files = await stagedFiles(context, rowsOf(typed.values.files).map(String))
  const fields = await formFields(req, typed, asked.add ?? {}, files)
  res.page('receptions/new', {
    title: t('receptions.new.title'),
    section: 'receptions',
    errorSummary: { errors: draw.summary() },
    head: {
      title: t('receptions.new.title'),
      note: t('receptions.new.note', { date: tableDate(context.today, language), time: timeOfDay(context.now) }),
      saved: asked.draftAt ? t('interface.draft.saved', { time: timeOfDay(asked.draftAt) }) : '',
    },
    restored: asked.draftAt && {
      text: t('interface.draft.restored', { time: timeOfDay(asked.draftAt) }),
      action: draftRemovalPath('reception'),
      button: { text: t('interface.draft.drop'), kind: 'quiet' as const },
    },
    action: receptionsPath,
    autosaveUrl: draftPath('reception'),
    autosaveText: t('interface.draft.saved', { time: '{time}' }),
    submissionKey: String(typed.values.submissionKey ?? ''),
    fields,
    crowd: crowdPart(req, String(typed.values.headcount ?? ''), String(typed.values.on ?? '')),
    identity: await identityHint(req, String(typed.values.on ?? '')),
    peek: {
      url: personHistoryPath,
      fields: fields.people.flatMap((row) => row.map((field) => field.name)).join(' '),
    },
    history: await historyPanels(req, typed.values),
    foot: {
      buttons: [
        {
          text: t('receptions.new.saveAndPrint'),
          kind: 'primary' as const,
          name: 'after',
          value: 'receipt',
          keys: ['Ctrl', 'Enter'],
          once: true,
        },
        { text: t('receptions.new.save'), name: 'after', value: 'record' },
        {
          text: t('receptions.new.refuse'),
          kind: 'quiet' as const,
          name: 'after',
          value: 'refusal',
          action: newRefusalPath,
        },
      ],
      note: t('receptions.new.officer', { name: context.actor.name }),
    },
  })
}
