import type { Request, Response } from 'express'
import type { Account } from '../../accounts/index.ts'
import { accountOfOffice, changeAccount, endSessions, reactivateAccount, resetPassword } from '../../accounts/index.ts'
import { instant } from '../../language/format.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { accountFields } from './account-fields.ts'
import { newPassphrase } from './new-account-page.ts'
import { accountPath, accountsPath, deactivationPath } from './paths.ts'

export const accountPage: FormPage = async (req, res, typed) => {
  const account = await accountOfOffice(req.context, idOf(req))
  const { t, language } = req
  const ofPassword = 'password' in typed.values
  const person = fieldsOf(ofPassword ? nothingTyped : typed, t)
  res.page('admin/account', {
    title: account.name,
    section: 'admin',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    back: { href: accountsPath, text: t('accounts.list.title') },
    note: account.username,
    summary: {
      rows: [
        { label: t('accounts.state'), text: t(account.active ? 'accounts.state.active' : 'accounts.state.closed') },
        { label: t('accounts.created'), text: instant(account.createdAt, language) },
        {
          label: t('accounts.lastSignIn'),
          text: account.lastSignInAt ? instant(account.lastSignInAt, language) : t('accounts.neverSignedIn'),
        },
      ].map((row) => ({ ...row, href: undefined, note: undefined, strong: undefined, secret: undefined })),
    },
    action: accountPath(account._id),
    person: {
      id: undefined,
      title: t('accounts.change.title'),
      hint: undefined,
      fields: await accountFields(req, person.field, {
        ...account,
        lawyer: isTicked('lawyer', account.lawyer === true, typed),
        digest: isTicked('digest', account.digest !== false, typed),
      }),
    },
    save: { text: t('accounts.change.button'), kind: 'primary' as const },
    password: passwordPanel(req, account, ofPassword ? typed : nothingTyped),
    acts: account.active
      ? [{ action: `${accountPath(account._id)}/sessions/end`, text: t('accounts.endSessions.button') }]
      : [{ action: `${accountPath(account._id)}/reactivation`, text: t('accounts.reactivate.button') }],
    deactivate: account.active
      ? { text: t('accounts.deactivate.open'), href: deactivationPath(account._id), kind: 'danger' as const }
      : undefined,
  })
}

/** An unticked box is not typed: in a form shown again only what was sent counts. */
function isTicked(box: 'lawyer' | 'digest', stored: boolean, { values }: Typed): boolean {
  return 'name' in values ? values[box] === 'on' : stored
}

function passwordPanel({ t }: Request, account: Account, typed: Typed) {
  return {
    action: `${accountPath(account._id)}/password`,
    field: {
      ...fieldsOf(typed, t).field('password', newPassphrase()),
      label: t('accounts.firstPassword'),
      hint: t('accounts.firstPasswordHint'),
      width: 'medium' as const,
    },
    button: { text: t('accounts.resetPassword.button') },
  }
}

export async function saveAccount(req: Request, res: Response): Promise<void> {
  await changeAccount(req.context, { ...bodyOf(req), id: idOf(req) })
  redirectWithNotice(res, accountPath(idOf(req)), { kind: 'done', text: req.t('accounts.change.done') })
}

export async function givePassword(req: Request, res: Response): Promise<void> {
  await resetPassword(req.context, { ...bodyOf(req), id: idOf(req) })
  redirectWithNotice(res, accountPath(idOf(req)), { kind: 'done', text: req.t('accounts.resetPassword.done') })
}

export async function endTheirSessions(req: Request, res: Response): Promise<void> {
  await endSessions(req.context, { id: idOf(req) })
  redirectWithNotice(res, accountPath(idOf(req)), { kind: 'done', text: req.t('accounts.endSessions.done') })
}

export async function reactivate(req: Request, res: Response): Promise<void> {
  await reactivateAccount(req.context, { id: idOf(req) })
  redirectWithNotice(res, accountPath(idOf(req)), { kind: 'done', text: req.t('accounts.reactivate.done') })
}

export function idOf(req: Request): string {
  return String(req.params.id)
}
