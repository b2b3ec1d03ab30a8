import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { apologiesPage } from './apologies-page.ts'
import { apologyPage, approve, dismiss } from './apology-page.ts'
import { apologiesPath, publishedPath } from './paths.ts'
import { publishedPage } from './published-page.ts'

export const lateRoutes: Route[] = [
  get(apologiesPath, 'late.approve', apologiesPage),
  get('/late/:apologyId', 'late.approve', (req, res) => apologyPage(req, res, nothingTyped)),
  post('/late/:apologyId/approval', 'late.approve', form(approve, { again: apologyPage })),
  post('/late/:apologyId/dismissal', 'late.dismiss', form(dismiss, { again: apologyPage })),
]

/** What everybody may read. */
export const publicLateRoutes: Route[] = [get(publishedPath, 'public', publishedPage)]
