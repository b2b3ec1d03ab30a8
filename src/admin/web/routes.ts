import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { accountListPage } from './account-list-page.ts'
import { accountPage, endTheirSessions, givePassword, reactivate, saveAccount } from './account-page.ts'
import { adminPage } from './admin-page.ts'
import { auditPage } from './audit-page.ts'
import { closeAccount, deactivationPage } from './deactivation-page.ts'
import { failedEventsPage, tryAgain } from './failed-events-page.ts'
import { makeAccount, newAccountPage } from './new-account-page.ts'
import { makeOfficeBelow, newOfficeBelowPage, officePage, saveOffice } from './office-page.ts'
import { openingsPage } from './openings-page.ts'
import {
  accountsPath,
  adminPath,
  auditPath,
  failedEventsPath,
  failedEventTriesPath,
  newAccountPath,
  newOfficeBelowPath,
  officePath,
  openingsPath,
} from './paths.ts'

/** What auditors and administrators open. */
export const adminRoutes: Route[] = [
  get(adminPath, 'admin.open', adminPage),
  get(accountsPath, 'accounts.list', accountListPage),
  get(newAccountPath, 'accounts.create', (req, res) => newAccountPage(req, res, nothingTyped)),
  post(accountsPath, 'accounts.create', form(makeAccount, { again: newAccountPage })),
  get('/admin/accounts/:id', 'accounts.change', (req, res) => accountPage(req, res, nothingTyped)),
  post('/admin/accounts/:id', 'accounts.change', form(saveAccount, { again: accountPage })),
  post('/admin/accounts/:id/password', 'accounts.resetPassword', form(givePassword, { again: accountPage })),
  post('/admin/accounts/:id/sessions/end', 'accounts.endSessions', endTheirSessions),
  post('/admin/accounts/:id/reactivation', 'accounts.reactivate', reactivate),
  get('/admin/accounts/:id/deactivation', 'accounts.deactivate', (req, res) =>
    deactivationPage(req, res, nothingTyped),
  ),
  post('/admin/accounts/:id/deactivation', 'accounts.deactivate', form(closeAccount, { again: deactivationPage })),
  get(officePath, 'offices.change', (req, res) => officePage(req, res, nothingTyped)),
  post(officePath, 'offices.change', form(saveOffice, { again: officePage })),
  get(newOfficeBelowPath, 'offices.createBelow', (req, res) => newOfficeBelowPage(req, res, nothingTyped)),
  post(newOfficeBelowPath, 'offices.createBelow', form(makeOfficeBelow, { again: newOfficeBelowPage })),
  get(auditPath, 'audit.list', auditPage),
  get(failedEventsPath, 'events.list', failedEventsPage),
  post(failedEventTriesPath, 'events.tryAgain', tryAgain),
  get(openingsPath, 'vault.listOpenings', openingsPage),
]
