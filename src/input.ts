import { z } from 'zod'
import { bareDigits, isIdNumber, isPassportNumber, isPhone } from './text/citizen-numbers.ts'
import { looksLikeDate, parseWrittenDate } from './time/written-date.ts'

/** Text of a form: trimmed, line ends as \n, at most `most` characters. */
export function text(most = 200) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, 'errors.tooLong'))
}

export function requiredText(most = 200) {
  return text(most).pipe(z.string().min(1, 'errors.required'))
}

/** Optional text: empty becomes null. */
export function optionalText(most = 200) {
  return text(most)
    .optional()
    .transform((value) => value || null)
}

/** A date as people write it, stored as YYYY-MM-DD. */
export const writtenDate = z
  .string()
  .transform((value) => value.trim())
  .superRefine((value, check) => {
    if (!value) check.addIssue({ code: 'custom', message: 'errors.date.required' })
    else if (!parseWrittenDate(value))
      check.addIssue({
        code: 'custom',
        message: looksLikeDate(value) ? 'errors.date.notInCalendar' : 'errors.date.notUnderstood',
      })
  })
  .transform((value) => parseWrittenDate(value) ?? '')

export const optionalDate = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '')
  .superRefine((value, check) => {
    if (value && !parseWrittenDate(value))
      check.addIssue({
        code: 'custom',
        message: looksLikeDate(value) ? 'errors.date.notInCalendar' : 'errors.date.notUnderstood',
      })
  })
  .transform((value) => (value ? parseWrittenDate(value) : null))

/** Personal identification number, old identity card or passport; stored bare. Empty: null. */
export const idNumber = z
  .string()
  .optional()
  .transform((value) => bareDigits(value ?? ''))
  .superRefine((value, check) => {
    if (value && !isIdNumber(value) && !isPassportNumber(value))
      check.addIssue({ code: 'custom', message: 'errors.idNumber' })
  })
  .transform((value) => value || null)

export const phone = z
  .string()
  .optional()
  .transform((value) => bareDigits(value ?? ''))
  .superRefine((value, check) => {
    if (value && !isPhone(value)) check.addIssue({ code: 'custom', message: 'errors.phone' })
  })
  .transform((value) => value || null)

const emailAddress = z.email().max(254)

/** An e-mail address, in lower case. Empty: null. */
export const email = z
  .string()
  .optional()
  .transform((value) => (value ?? '').trim().toLowerCase())
  .superRefine((value, check) => {
    if (value && !emailAddress.safeParse(value).success) check.addIssue({ code: 'custom', message: 'errors.email' })
  })
  .transform((value) => value || null)

/** 9:5 and 09h05 as people write them; stored as 09:05. */
export const timeOfDay = text(8)
  .transform((value) => /^(\d{1,2})[:hg.](\d{1,2})$/.exec(value))
  .superRefine((match, check) => {
    if (!match || Number(match[1]) > 23 || Number(match[2]) > 59)
      check.addIssue({ code: 'custom', message: 'errors.time' })
  })
  .transform((match) => (match ? `${match[1].padStart(2, '0')}:${match[2].padStart(2, '0')}` : ''))

/** A checkbox: absent is no. */
export const checkbox = z
  .union([z.literal('on'), z.literal('true'), z.literal('1'), z.literal(''), z.boolean()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true' || value === '1')

/** A whole number typed into a form. */
export function count(least: number, most: number) {
  return z
    .union([z.string(), z.number()])
    .transform((value) => (typeof value === 'string' ? value.replace(/[.\s]/g, '') : String(value)))
    .pipe(z.string().regex(/^\d+$/, 'errors.number'))
    .transform(Number)
    .pipe(z.number().min(least, 'errors.tooSmall').max(most, 'errors.tooBig'))
}

/** A list that a form sends as one value, several values, or an object with numbered keys. */
export function listOf<Item extends z.ZodType>(item: Item, list = z.array(item)) {
  return z.preprocess((value) => {
    if (value === undefined || value === '') return []
    if (Array.isArray(value)) return value
    if (typeof value === 'object' && value !== null) return Object.values(value)
    return [value]
  }, list)
}

/** The key that makes a form posted twice one record. */
export const submissionKey = z
  .string()
  .regex(/^[\w-]{8,64}$/, 'errors.unknownField')
  .optional()

/** A row that was left empty is no row: forms show more rows than are filled. */
export function filledRows<Item extends z.ZodType>(item: Item, most: number) {
  return z.preprocess(
    (value) => rowsOf(value).filter((row) => !isEmptyRow(row)),
    z.array(item).max(most, 'errors.tooBig'),
  )
}

/** The rows of a list as a form sends them: one value, several values, or an object with numbered keys. */
export function rowsOf(value: unknown): unknown[] {
  if (value === undefined || value === '') return []
  if (Array.isArray(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

/** Choices of a row that stand without anybody having typed. */
const notTyped = ['kind', 'original', 'copies', 'field']

export function isEmptyRow(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return true
  return Object.entries(row).every(
    ([name, value]) => notTyped.includes(name) || typeof value !== 'string' || !value.trim(),
  )
}
