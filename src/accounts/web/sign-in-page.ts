import type { Request } from 'express'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import type { PageModel } from '../../web/request.ts'
import type { DemoAccount } from '../account.ts'

/** Name and password; in demo mode the accounts that can be tried, each with what to try first. */
export function signInPage(
  req: Request,
  typed: Typed,
  on: { to: string; demoAccounts: readonly DemoAccount[] },
): PageModel {
  const { t } = req
  const { field, summary } = fieldsOf(typed, t)
  const other = req.language === 'vi' ? 'en' : 'vi'
  return {
    layout: 'plain',
    title: t('accounts.signIn.title'),
    section: 'sign-in',
    errorSummary: { errors: summary() },
    fields: {
      username: {
        ...field('username'),
        label: t('accounts.username'),
        autocomplete: 'username',
        autofocus: !typed.values.username,
      },
      password: {
        ...field('password'),
        type: 'password' as const,
        value: '',
        label: t('accounts.password'),
        autocomplete: 'current-password',
      },
    },
    button: { text: t('accounts.signIn.button'), kind: 'primary' as const, wide: true },
    to: on.to,
    language: { href: `/language/${other}`, text: other === 'en' ? 'English' : 'Tiếng Việt', lang: other },
    demo: on.demoAccounts.length
      ? {
          notice: {
            kind: 'info' as const,
            strong: t('accounts.signIn.demoStrong'),
            text: t('accounts.signIn.demoNote', { password: on.demoAccounts[0]?.password ?? '' }),
          },
          accounts: on.demoAccounts.map((one) => ({
            username: one.username,
            password: one.password,
            roleLabel: t(`accounts.role.${one.role}`),
            name: one.name,
            tryFirst: t(`accounts.signIn.try.${one.role}`),
            button: { text: t('accounts.signIn.enter'), small: true },
          })),
        }
      : undefined,
  }
}
