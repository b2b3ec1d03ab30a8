import type { Request } from 'express'
import { roles } from '../../access/actor.ts'
import { agencyOptions } from '../../agencies/index.ts'
import type { TextKey } from '../../language/translate.ts'
import type { AnyField } from '../../web/components.ts'
import type { FieldBase } from '../../web/form.ts'

/** Name, role and body of an account, as both forms show them; whether it is a lawyer's, where it exists already. */
export async function accountFields(
  req: Request,
  field: (path: string, given?: string | null) => FieldBase,
  given: { name?: string; role?: string; agency?: string | null; lawyer?: boolean },
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
    ...(given.lawyer === undefined ? [] : [lawyerField(req, field('lawyer', given.lawyer ? 'on' : ''))]),
  ]
}

/** What a lawyer confirms is kept beside a rule and changes none: the role stays what it is. */
function lawyerField({ t }: Request, field: FieldBase): AnyField {
  return { kind: 'checkbox', ...field, label: t('rules.lawyer.label'), hint: t('rules.lawyer.hint'), on: 'on' }
}
