import { randomInt } from 'node:crypto'
import type { Request, Response } from 'express'
import { createAccount } from '../../accounts/index.ts'
import { setupStaffPath } from '../../setup/web/paths.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { accountFields } from './account-fields.ts'
import { accountsPath } from './paths.ts'

/** A new account, with a password that is told to its owner and changed at the first sign-in. */
export const newAccountPage: FormPage = async (req, res, typed) => {
  const { t } = req
  const { field, summary } = fieldsOf(typed, t)
  const from = originOf(req, typed.values.from)
  res.page('admin/form', {
    title: t('accounts.new.title'),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: {
      href: from === 'setup' ? setupStaffPath : accountsPath,
      text: t(from === 'setup' ? 'setup.staff.title' : 'accounts.list.title'),
    },
    note: undefined,
    action: accountsPath,
    hidden: [{ name: 'from', value: from }],
    sections: [
      {
        id: undefined,
        title: undefined,
        hint: undefined,
        fields: [
          ...(await accountFields(req, field, {
            role: typeof req.query.role === 'string' ? req.query.role : 'handler',
            digest: 'name' in typed.values ? typed.values.digest === 'on' : true,
          })),
          { ...field('username'), label: t('accounts.username'), hint: t('accounts.usernameHint'), span: 6 },
          {
            ...field('password', newPassphrase()),
            label: t('accounts.firstPassword'),
            hint: t('accounts.firstPasswordHint'),
            span: 6,
          },
        ],
      },
    ],
    buttons: [{ text: t('accounts.new.button'), kind: 'primary' as const, once: true }],
  })
}

export async function makeAccount(req: Request, res: Response): Promise<void> {
  const { from, ...input } = bodyOf(req)
  const account = await createAccount(req.context, input)
  const target = originOf(req, from) === 'setup' ? setupStaffPath : accountsPath
  redirectWithNotice(res, target, {
    kind: 'done',
    text: req.t('accounts.new.done', { name: account.name, username: account.username }),
  })
}

function originOf(req: Request, typed: unknown): 'setup' | 'list' {
  return (typed ?? req.query.from) === 'setup' ? 'setup' : 'list'
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four that can be read out on the telephone. */
export function newPassphrase(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
