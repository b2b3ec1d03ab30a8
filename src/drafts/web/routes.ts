import type { Request, Response } from 'express'
import { newLetterPath } from '../../letters/web/paths.ts'
import { newReceptionPath, newRefusalPath } from '../../receptions/web/paths.ts'
import { bodyOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { post } from '../../web/routes.ts'
import { dropDraft, saveDraft } from '../index.ts'

export const draftRoutes: Route[] = [
  post('/drafts/:form', 'drafts.save', keep),
  post('/drafts/:form/removal', 'drafts.save', remove),
]

async function keep(req: Request, res: Response): Promise<void> {
  await saveDraft(req.context, { form: req.params.form, values: bodyOf(req) })
  res.status(204).end()
}

async function remove(req: Request, res: Response): Promise<void> {
  await dropDraft(req.context, { form: req.params.form })
  redirectWithNotice(res, pageOf(String(req.params.form)), { kind: 'done', text: req.t('interface.draft.dropped') })
}

/** The page of the form that a draft belongs to. */
function pageOf(form: string): string {
  const [kind, reception] = form.split('-')
  if (kind === 'letter') return reception ? `${newLetterPath}?reception=${reception}` : newLetterPath
  return kind === 'refusal' ? newRefusalPath : newReceptionPath
}
