import type { Request } from 'express'
import { z } from 'zod'
import { operation } from '../../operation.ts'
import type { CheckboxField, ChoiceField, TextField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import type { Account } from '../account.ts'
import { AccountModel } from '../account.ts'
import { changeOwnContact } from '../change-own-contact.ts'
import { changeOwnPassword, signOutEverywhere } from '../change-password.ts'

/** What somebody likes: language, colours, single-key shortcuts. */
const choosePreferences = operation({
  name: 'accounts.chooseLanguage',
  input: z.object({
    language: z.enum(['vi', 'en']),
    theme: z.enum(['system', 'light', 'dark']),
    shortcuts: z.enum(['on', 'off']),
  }),
  run: async (context, input) => {
    const theme = input.theme === 'system' ? null : input.theme
    await AccountModel.updateOne(
      { _id: context.actor.id },
      { $set: { language: input.language, theme, shortcuts: input.shortcuts === 'on' } },
    )
    return input.language
  },
})

const accountPage: FormPage = async (req, res, typed) => {
  const { field, summary } = fieldsOf({ ...typed, values: {} }, req.t)
  const password = (path: string, label: 'current' | 'next' | 'again', autocomplete: string) => ({
    ...field(path),
    type: 'password' as const,
    value: '',
    label: req.t(`accounts.password.${label}`),
    autocomplete,
  })
  res.page('accounts/account', {
    title: req.t('accounts.own.title'),
    errorSummary: { errors: summary() },
    mustChange: req.mustChangePassword,
    username: req.actor?.username ?? '',
    fields: {
      current: password('current', 'current', 'current-password'),
      next: { ...password('next', 'next', 'new-password'), hint: req.t('accounts.password.hint') },
      again: password('again', 'again', 'new-password'),
    },
    contact: await contactFields(req, typed),
    preferences: {
      language: choice('language', req.t('accounts.own.language'), req.language, [
        ['vi', 'Tiếng Việt'],
        ['en', 'English'],
      ]),
      theme: choice('theme', req.t('accounts.own.theme'), req.theme ?? 'system', [
        ['system', req.t('accounts.own.theme.system')],
        ['light', req.t('accounts.own.theme.light')],
        ['dark', req.t('accounts.own.theme.dark')],
      ]),
      shortcuts: choice('shortcuts', req.t('accounts.own.shortcuts'), req.shortcuts ? 'on' : 'off', [
        ['on', req.t('accounts.own.on')],
        ['off', req.t('accounts.own.off')],
      ]),
    },
  })
}

/** Where reminders go: as typed where that was refused, else as stored. */
async function contactFields(
  { t, actor }: Request,
  typed: Typed,
): Promise<{ email: TextField; digest: CheckboxField }> {
  const again = 'email' in typed.values
  const { field } = fieldsOf(again ? typed : nothingTyped, t)
  const stored = await AccountModel.findById(actor?.id, { email: 1, digest: 1 }).lean<Account>()
  const digest = again ? typed.values.digest === 'on' : stored?.digest !== false
  return {
    email: {
      ...field('email', stored?.email),
      label: t('accounts.email'),
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      optional: true,
    },
    digest: {
      ...field('digest'),
      value: digest ? 'on' : '',
      on: 'on',
      label: t('accounts.digest'),
      hint: t('accounts.digestHint'),
    },
  }
}

function choice(name: string, label: string, value: string, options: [value: string, label: string][]): ChoiceField {
  return {
    id: name,
    name,
    label,
    value,
    look: 'inline',
    options: options.map(([one, text]) => ({ value: one, label: text })),
  }
}

export const accountRoutes: Route[] = [
  get('/account', 'home.open', (req, res) => accountPage(req, res, nothingTyped)),
  post(
    '/account/password',
    'accounts.changeOwnPassword',
    form(
      async (req, res) => {
        req.session.epoch = await changeOwnPassword(req.context, bodyOf(req))
        redirectWithNotice(res, '/account', { kind: 'done', text: req.t('accounts.password.changed') })
      },
      { again: accountPage },
    ),
  ),
  post('/account/preferences', 'accounts.chooseLanguage', async (req, res) => {
    req.session.language = await choosePreferences(req.context, bodyOf(req))
    res.redirect(303, '/account')
  }),
  post(
    '/account/contact',
    'accounts.changeOwnContact',
    form(
      async (req, res) => {
        await changeOwnContact(req.context, bodyOf(req))
        redirectWithNotice(res, '/account', { kind: 'done', text: req.t('accounts.own.contactSaved') })
      },
      { again: accountPage },
    ),
  ),
  post('/account/sessions/end', 'accounts.signOutEverywhere', async (req, res) => {
    await signOutEverywhere(req.context, {})
    req.session.destroy(() => res.redirect(303, '/sign-in'))
  }),
]
