import type { Request, Response } from 'express'
import { agencyOptions } from '../../agencies/index.ts'
import { wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { matchBody, waitingBodies } from '../match-bodies.ts'
import { importsPath, waitingBodiesPath } from './paths.ts'

const mostShown = 20

/** Bodies that registers name and the catalogue does not know: one choice mends every row of a name. */
export const waitingBodiesPage: FormPage = async (req, res, typed) => {
  const { t, context, language } = req
  const office = context.actor.office
  const waiting = await waitingBodies(office)
  const bodies = await Promise.all(
    waiting.slice(0, mostShown).map(async (body, index) => ({
      action: waitingBodiesPath,
      name: body.name,
      rows: t('imports.bodies.rows', { count: wholeNumber(body.rows, language) }),
      body: body.id,
      agency: {
        id: body.id in typed.errors ? body.id : `agency-${index}`,
        name: 'agency',
        label: t('imports.bodies.agency'),
        value: '',
        error: typed.errors[body.id] && t('errors.choose'),
        options: [{ value: '', label: t('imports.bodies.choose') }],
        groups: (await agencyOptions(office, body.on)).map((group) => ({
          label: t(`agencies.level.${group.level}` as TextKey),
          options: group.options,
        })),
      },
      button: { text: t('imports.bodies.button') },
    })),
  )
  res.page('imports/bodies', {
    title: t('imports.bodies.title'),
    section: 'admin',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    head: {
      title: t('imports.bodies.title'),
      note: t('imports.bodies.note', { count: wholeNumber(waiting.length, language) }),
      actions: [{ text: t('imports.back'), kind: 'quiet', href: importsPath }],
    },
    bodies,
    empty: bodies.length
      ? undefined
      : { title: t('imports.bodies.none'), action: { text: t('imports.back'), href: importsPath } },
  })
}

export async function createMatch(req: Request, res: Response): Promise<void> {
  const rows = await matchBody(req.context, bodyOf(req))
  redirectWithNotice(res, waitingBodiesPath, {
    kind: 'done',
    text: req.t('imports.bodies.done', { count: wholeNumber(rows, req.language) }),
  })
}
