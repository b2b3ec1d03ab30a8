import type { Request, Response } from 'express'
import type { Action } from '../../access/policies.ts'
import { may } from '../../access/policies.ts'
import type { TextKey } from '../../language/translate.ts'
import { messagesPath } from '../../notifications/web/paths.ts'
import { accountsPath, auditPath, failedEventsPath, officePath, openingsPath } from './paths.ts'

/** What can be administered, in the order in which an office needs it; each shows to those who may open it. */
const tasks: readonly { name: string; href: string; action: Action }[] = [
  { name: 'accounts', href: accountsPath, action: 'accounts.list' },
  { name: 'office', href: officePath, action: 'offices.change' },
  { name: 'agencies', href: '/admin/agencies', action: 'agencies.list' },
  { name: 'calendar', href: '/calendar', action: 'deadlines.showCalendar' },
  { name: 'rules', href: '/rules', action: 'rules.list' },
  { name: 'messages', href: messagesPath, action: 'messages.list' },
  { name: 'templates', href: '/admin/templates', action: 'templates.list' },
  { name: 'imports', href: '/admin/imports', action: 'imports.list' },
  { name: 'audit', href: auditPath, action: 'audit.list' },
  { name: 'failedEvents', href: failedEventsPath, action: 'events.list' },
  { name: 'openings', href: openingsPath, action: 'vault.listOpenings' },
]

/** The page from which everything is administered. */
export function adminPage(req: Request, res: Response): void {
  const { t, actor } = req
  res.page('admin/index', {
    title: t('accounts.admin.title'),
    section: 'admin',
    tasks: tasks
      .filter((task) => may(actor, task.action))
      .map(({ name, href }) => ({
        text: t(`accounts.admin.${name}` as TextKey),
        hint: t(`accounts.admin.${name}Hint` as TextKey),
        href,
      })),
  })
}
