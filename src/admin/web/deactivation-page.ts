import type { Request, Response } from 'express'
import { accountOfOffice } from '../../accounts/index.ts'
import { wholeNumber } from '../../language/format.ts'
import type { AnyField, StopPage } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { deactivateAccount } from '../deactivate-account.ts'
import { colleaguesOf, openLettersOf } from '../hand-over.ts'
import { idOf } from './account-page.ts'
import { accountPath, accountsPath, deactivationPath } from './paths.ts'

/** Before an account is closed: how many letters are left, and who takes them. */
export const deactivationPage: FormPage = async (req, res, typed) => {
  const { t, language, context } = req
  const account = await accountOfOffice(context, idOf(req))
  const [letters, colleagues] = await Promise.all([
    openLettersOf(account.office, account._id),
    colleaguesOf(account.office, account._id),
  ])
  const { field, summary } = fieldsOf(typed, t)
  const colleague: AnyField = {
    kind: 'select',
    ...field('to'),
    label: t('accounts.deactivate.to'),
    width: 'medium',
    options: [
      { value: '', label: t('accounts.deactivate.choose') },
      ...colleagues.map((one) => ({ value: one._id, label: one.name })),
    ],
  }
  const stop: StopPage = {
    title: t('accounts.deactivate.title', { name: account.name }),
    lines: [
      letters
        ? t('accounts.deactivate.letters', { count: wholeNumber(letters, language) })
        : t('accounts.deactivate.noLetters'),
      t('accounts.deactivate.text'),
    ],
    comparison: undefined,
    action: deactivationPath(account._id),
    hidden: undefined,
    fields: letters ? [colleague] : undefined,
    button: { text: t('accounts.deactivate.button'), kind: 'danger', once: true },
    back: { href: accountPath(account._id), text: t('accounts.deactivate.back') },
  }
  res.page('admin/stop', { title: stop.title, section: 'admin', errorSummary: { errors: summary() }, stop })
}

export async function closeAccount(req: Request, res: Response): Promise<void> {
  await deactivateAccount(req.context, { ...bodyOf(req), id: idOf(req) })
  redirectWithNotice(res, accountsPath, { kind: 'done', text: req.t('accounts.deactivate.done') })
}
