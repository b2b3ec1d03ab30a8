import type { Request, Response } from 'express'
import { invalid } from '../../errors.ts'
import { hasText } from '../../language/translate.ts'
import { numberOf } from '../../letters/index.ts'
import { letterPath, queuePath } from '../../letters/web/paths.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { lettersToUrge, urgeLetters } from '../urge-letter.ts'
import { urgingsPath } from './paths.ts'

/** "Đôn đốc 2 đơn?": which letters and bodies, asked once before anything is sent. */
export const newUrgingsPage: FormPage = async (req: Request, res: Response, typed: Typed) => {
  const { t, context } = req
  const letters = await lettersToUrge(context, selectedIn(req))
  const { field, summary } = fieldsOf(typed, t)
  if (!letters.length) throw invalid('selected', 'errors.nothingSelected')
  const title = t('routing.urge.title', { count: letters.length })
  res.page('papers/stop', {
    title,
    section: 'monitor',
    errorSummary: { errors: summary() },
    stop: {
      title,
      lines: letters.map((letter) =>
        t(letter.agencyName ? 'routing.urge.line' : 'routing.urge.lineNobody', {
          number: numberOf(letter),
          agency: letter.agencyName ?? '',
          count: letter.urgedCount,
        }),
      ),
      action: urgingsPath,
      hidden: letters.map((letter) => ({ name: 'selected', value: letter._id })),
      fields: [{ ...field('note'), kind: 'text', rows: 3, label: t('routing.urge.note'), optional: true }],
      button: { text: t('routing.urge.button', { count: letters.length }) },
      back: { href: backOf(req), text: t('papers.back') },
    },
  })
}

/** Urges, and tells row by row what became of it. */
export async function createUrgings(req: Request, res: Response): Promise<void> {
  const { t } = req
  const results = await urgeLetters(req.context, bodyOf(req))
  const done = results.filter((one) => 'documentNo' in one).length
  res.page('routing/urged', {
    title: t('routing.urge.done', { done, count: results.length }),
    section: 'monitor',
    head: { title: t('routing.urge.done', { done, count: results.length }) },
    list: {
      tasks: results.map((one) => ({
        text: t('routing.urge.letter', { number: numberOf(one.letter) }),
        href: letterPath(one.letter._id),
        hint: one.letter.agencyName ?? undefined,
        state: 'documentNo' in one ? 'done' : 'failed',
        stateText:
          'documentNo' in one
            ? t('routing.urge.sent', { number: one.documentNo })
            : failureText(req, one.errorKey, numberOf(one.letter)),
      })),
    },
    back: { href: backOf(req), text: t('routing.urge.back') },
  })
}

function failureText({ t }: Request, key: string, number: string): string {
  return hasText(key) ? t(key, { number }) : t('errors.urging.failed')
}

function selectedIn(req: Request): string[] {
  const { selected } = bodyOf(req)
  const asked = selected ?? req.query.selected
  return [asked].flat().filter((id): id is string => typeof id === 'string')
}

function backOf({ context }: Request): string {
  return context.actor.role === 'manager' ? '/monitor' : queuePath
}
