import type { Request } from 'express'
import { roles } from '../../access/actor.ts'
import { signingPowers } from '../../accounts/index.ts'
import { agencyOptions } from '../../agencies/index.ts'
import type { TextKey } from '../../language/translate.ts'
import type { AnyField } from '../../web/components.ts'
import type { FieldBase } from '../../web/form.ts'

interface Given {
  name?: string
  role?: string
  agency?: string | null
  post?: string | null
  power?: string | null
  email?: string | null
  digest: boolean
  lawyer?: boolean
}

/** What both forms show of an account; whether it is a lawyer's, where it exists already. */
export async function accountFields(
  req: Request,
  field: (path: string, given?: string | null) => FieldBase,
  given: Given,
): Promise<AnyField[]> {
  const { t, context } = req
  const groups = await agencyOptions(context.actor.office, context.today)
  return [
    { ...field('name', given.name), label: t('accounts.fullName'), autocomplete: 'off', span: 12 },
    {
      kind: 'choice',
      ...field('role', given.role),
      label: t('accounts.roleLabel'),
      options: roles.map((role) => ({
        value: role,
        label: t(`accounts.role.${role}`),
        hint: t(`accounts.roleHint.${role}`),
      })),
    },
    {
      kind: 'select',
      ...field('agency', given.agency),
      label: t('accounts.agency'),
      hint: t('accounts.agencyHint'),
      optional: true,
      options: [{ value: '', label: t('accounts.noAgency') }],
      groups: groups.map((group) => ({ label: t(`agencies.level.${group.level}` as TextKey), options: group.options })),
    },
    ...signingFields(req, field, given),
    { ...field('email', given.email), label: t('accounts.email'), type: 'email', inputmode: 'email', optional: true },
    digestField(req, field('digest', given.digest ? 'on' : '')),
    ...(given.lawyer === undefined ? [] : [lawyerField(req, field('lawyer', given.lawyer ? 'on' : ''))]),
  ]
}

function digestField({ t }: Request, field: FieldBase): AnyField {
  return { kind: 'checkbox', ...field, label: t('accounts.digest'), hint: t('accounts.digestHint'), on: 'on' }
}

/** How somebody's name stands under a paper. */
function signingFields(
  { t }: Request,
  field: (path: string, given?: string | null) => FieldBase,
  given: Given,
): AnyField[] {
  return [
    { ...field('post', given.post), label: t('accounts.post'), hint: t('accounts.postHint'), span: 6, optional: true },
    {
      kind: 'select',
      ...field('power', given.power),
      label: t('accounts.power'),
      span: 6,
      optional: true,
      options: [
        { value: '', label: t('accounts.power.none') },
        ...signingPowers.map((power) => ({ value: power, label: t(`accounts.power.${power}`) })),
      ],
    },
  ]
}

/** What a lawyer confirms is kept beside a rule and changes none: the role stays what it is. */
function lawyerField({ t }: Request, field: FieldBase): AnyField {
  return { kind: 'checkbox', ...field, label: t('rules.lawyer.label'), hint: t('rules.lawyer.hint'), on: 'on' }
}
