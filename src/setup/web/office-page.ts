import type { Request } from 'express'
import { provinces } from '../../offices/index.ts'
import type { ChoiceField, FormSection, TextField } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import type { PageModel } from '../../web/request.ts'
import { setupLinkPath } from './paths.ts'
import { stepsAt } from './steps.ts'

/** The one form of the first run. */
export function officePage(
  req: Request,
  typed: Typed,
  on: { token: string; minutes: number; place: string; year: string },
): PageModel {
  const { t } = req
  const { field, summary } = fieldsOf(typed, t)
  const password = (path: string, label: string, hint?: string): TextField => ({
    ...field(path),
    value: '',
    type: 'password',
    label,
    hint,
    autocomplete: 'new-password',
    span: 6,
  })
  const sections: FormSection[] = [
    {
      id: undefined,
      title: t('setup.office.title'),
      hint: undefined,
      fields: [
        { ...field('office.name'), label: t('offices.name'), hint: t('offices.nameHint'), autofocus: true },
        {
          ...field('office.parentName'),
          label: t('offices.parentName'),
          hint: t('offices.parentNameHint'),
          optional: true,
        },
        {
          kind: 'select',
          ...field('office.province', 'Quảng Ngãi'),
          label: t('offices.province'),
          span: 6,
          options: provinces.map((name) => ({ value: name, label: name })),
        },
        { ...field('office.symbol', 'BTCD'), label: t('offices.symbol'), span: 6 },
        { ...field('office.address'), label: t('offices.address'), optional: true },
        { ...field('office.phone'), label: t('offices.phone'), type: 'tel', inputmode: 'tel', span: 6, optional: true },
        { ...field('office.hours'), label: t('offices.hours'), span: 6, optional: true },
      ],
    },
    {
      id: undefined,
      title: t('setup.administrator.title'),
      hint: undefined,
      fields: [
        { ...field('administrator.name'), label: t('accounts.fullName'), span: 6, autocomplete: 'name' },
        { ...field('administrator.username'), label: t('accounts.username'), span: 6, autocomplete: 'username' },
        password('administrator.password', t('accounts.password'), t('accounts.password.hint')),
        password('administrator.again', t('accounts.passwordAgain')),
      ],
    },
  ]
  const begin: ChoiceField = {
    ...field('begin', 'empty'),
    label: t('setup.begin'),
    look: 'cards',
    options: [
      { value: 'empty', label: t('setup.begin.empty'), hint: t('setup.begin.emptyHint', { year: on.year }) },
      { value: 'sample', label: t('setup.begin.sample'), hint: t('setup.begin.sampleHint') },
    ],
  }
  return {
    layout: 'plain',
    title: t('setup.office.head'),
    errorSummary: { errors: summary() },
    steps: stepsAt('office', on.place, t),
    note: t('setup.minutes', { minutes: on.minutes }),
    action: setupLinkPath(on.token),
    sections,
    begin: { id: undefined, title: undefined, hint: undefined, fields: [{ kind: 'choice' as const, ...begin }] },
    button: { text: t('setup.office.button'), kind: 'primary' as const, once: true },
  }
}
