import type { Request } from 'express'
import { provinces } from '../../offices/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { FieldBase } from '../../web/form.ts'

type Fields<Name extends string> = (name: Name) => FieldBase

/** What stands at the head of papers and receipts. */
export function officeWords(
  { t }: Request,
  field: Fields<'name' | 'parentName' | 'province' | 'symbol' | 'address' | 'phone' | 'hours'>,
): AnyField[] {
  return [
    { ...field('name'), label: t('offices.name'), hint: t('offices.nameHint') },
    { ...field('parentName'), label: t('offices.parentName'), hint: t('offices.parentNameHint'), optional: true },
    {
      kind: 'select',
      ...field('province'),
      label: t('offices.province'),
      span: 6,
      options: ['', ...provinces].map((name) => ({ value: name, label: name })),
    },
    { ...field('symbol'), label: t('offices.symbol'), hint: t('offices.symbolHint'), span: 6 },
    { ...field('address'), label: t('offices.address'), optional: true },
    { ...field('phone'), label: t('offices.phone'), type: 'tel', inputmode: 'tel', span: 6, optional: true },
    { ...field('hours'), label: t('offices.hours'), span: 6, optional: true },
  ]
}

/** What stands at the foot of papers, and whether they wait for it. */
export function signingFields(
  { t }: Request,
  field: Fields<'headPost' | 'place'>,
  signatureRequired: FieldBase,
): AnyField[] {
  return [
    { ...field('headPost'), label: t('offices.headPost'), hint: t('offices.headPostHint'), span: 6, optional: true },
    { ...field('place'), label: t('offices.place'), hint: t('offices.placeHint'), span: 6, optional: true },
    {
      kind: 'checkbox',
      ...signatureRequired,
      on: 'on',
      label: t('offices.signatureRequired'),
      hint: t('offices.signatureRequiredHint'),
    },
  ]
}

/** When citizens are messaged, and how long they find their matter. */
export function citizenFields(
  { t }: Request,
  field: Fields<'quietFrom' | 'quietTo' | 'mostSegments' | 'lookupDays'>,
): AnyField[] {
  return [
    { ...field('quietFrom'), label: t('offices.quietFrom'), hint: t('offices.quietHint'), span: 6, width: 'short' },
    { ...field('quietTo'), label: t('offices.quietTo'), hint: t('offices.quietToHint'), span: 6, width: 'short' },
    {
      ...field('mostSegments'),
      label: t('offices.mostSegments'),
      hint: t('offices.mostSegmentsHint'),
      inputmode: 'numeric',
      span: 6,
      width: 'short',
    },
    {
      ...field('lookupDays'),
      label: t('offices.lookupDays'),
      hint: t('offices.lookupDaysHint'),
      inputmode: 'numeric',
      span: 6,
      width: 'short',
    },
  ]
}
