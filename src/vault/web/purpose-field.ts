import type { Translate } from '../../language/translate.ts'
import type { SelectField } from '../../web/components.ts'
import type { FieldBase } from '../../web/form.ts'
import { purposes } from '../index.ts'

/** Why somebody opens the vault: chosen each time, never beforehand. */
export function purposeField(t: Translate, base: FieldBase): SelectField {
  return {
    ...base,
    label: t('vault.purpose'),
    options: [
      { value: '', label: t('vault.choosePurpose') },
      ...purposes.map((one) => ({ value: one, label: t(`vault.purpose.${one}`) })),
    ],
  }
}
