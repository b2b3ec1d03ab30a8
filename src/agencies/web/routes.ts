import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { agencyForm, changeFromForm, createFromForm, newAgencyForm } from './agency-form.ts'
import { agencyListPage } from './agency-list-page.ts'

export const agencyRoutes: Route[] = [
  get('/admin/agencies', 'agencies.list', agencyListPage),
  get('/admin/agencies/new', 'agencies.change', (req, res) => newAgencyForm(req, res, nothingTyped)),
  post('/admin/agencies', 'agencies.change', form(createFromForm, { again: newAgencyForm })),
  get('/admin/agencies/:agencyId', 'agencies.change', (req, res) => agencyForm(req, res, nothingTyped)),
  post('/admin/agencies/:agencyId', 'agencies.change', form(changeFromForm, { again: agencyForm })),
]
