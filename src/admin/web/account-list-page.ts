import type { Request, Response } from 'express'
import { accountsOfOffice } from '../../accounts/index.ts'
import { agencyName } from '../../agencies/index.ts'
import { instant, wholeNumber } from '../../language/format.ts'
import type { DataTable } from '../../web/components.ts'
import { accountPath, adminPath, newAccountPath } from './paths.ts'

/** Everybody who has an account in the office, the active ones first. */
export async function accountListPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const accounts = await accountsOfOffice(context)
  const agencies = [...new Set(accounts.flatMap((account) => account.agency ?? []))]
  const names = new Map(await Promise.all(agencies.map(async (id) => [id, await agencyName(id)] as const)))
  const table: DataTable = {
    caption: t('accounts.list.caption'),
    columns: [
      { label: t('accounts.fullName') },
      { label: t('accounts.username') },
      { label: t('accounts.roleLabel') },
      { label: t('accounts.lastSignIn') },
      { label: t('accounts.state') },
    ],
    rows: accounts.map((account) => ({
      cells: [
        { text: account.name, href: accountPath(account._id), strong: true },
        { text: account.username },
        {
          text: t(`accounts.role.${account.role}`),
          note: account.agency ? names.get(account.agency) : undefined,
        },
        {
          text: account.lastSignInAt ? instant(account.lastSignInAt, language) : t('accounts.neverSignedIn'),
          muted: !account.lastSignInAt,
        },
        account.active
          ? { text: t(account.mustChangePassword ? 'accounts.state.newPassword' : 'accounts.state.active') }
          : { text: '', tag: { tone: 'blocked' as const, text: t('accounts.state.closed') } },
      ],
    })),
  }
  res.page('admin/list', {
    title: t('accounts.list.title'),
    section: 'admin',
    back: { href: adminPath, text: t('accounts.admin.title') },
    head: {
      title: t('accounts.list.title'),
      note: t('accounts.list.note', { count: wholeNumber(accounts.filter((one) => one.active).length, language) }),
      actions: [{ text: t('accounts.new.button'), kind: 'primary' as const, href: newAccountPath, key: 'n' }],
    },
    text: undefined,
    filters: undefined,
    table,
    foot: undefined,
  })
}
