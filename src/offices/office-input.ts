import { z } from 'zod'
import { checkbox, count, optionalText, phone, requiredText, timeOfDay } from '../input.ts'
import provinceNames from './data/provinces.json' with { type: 'json' }

/** The 34 provinces and cities since 1/7/2025. Source: NQ 202/2025/QH15. */
export const provinces: readonly string[] = provinceNames

/** What an office says of itself on papers and receipts. */
export const officeFields = {
  name: requiredText(160),
  parentName: optionalText(160).transform((value) => value ?? ''),
  province: z.string().refine((value) => provinces.includes(value), 'errors.choose'),
  symbol: requiredText(30).pipe(z.string().regex(/^[\p{L}\p{N}-]+$/u, 'errors.office.symbol')),
  address: optionalText(300).transform((value) => value ?? ''),
  phone: phone.transform((value) => value ?? ''),
  hours: optionalText(120).transform((value) => value ?? ''),
}

/** How the office works, where it can choose. */
export const officeSettingFields = {
  headPost: optionalText(80).transform((value) => value ?? ''),
  place: optionalText(80).transform((value) => value ?? ''),
  signatureRequired: checkbox,
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  mostSegments: count(1, 10),
  lookupDays: count(30, 3650),
}

/** The paths of the fields in the order of the form. */
export const officeFieldNames = ['name', 'parentName', 'province', 'symbol', 'address', 'phone', 'hours'] as const
