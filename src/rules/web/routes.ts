import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { exportRules } from './export-rules.ts'
import { decisionTablePath, rulesExportPath, rulesPath } from './paths.ts'
import { createConfirmation, rulePage } from './rule-page.ts'
import { rulesPage } from './rules-page.ts'
import { tablePage } from './table-page.ts'

export const ruleRoutes: Route[] = [
  get(rulesPath, 'rules.list', rulesPage),
  get(rulesExportPath, 'rules.list', exportRules),
  get(decisionTablePath, 'rules.list', tablePage),
  get('/rules/:ruleId', 'rules.list', (req, res) => rulePage(req, res, nothingTyped)),
  post('/rules/:ruleId/confirmations', 'rules.confirm', form(createConfirmation, { again: rulePage })),
]
