import { z } from 'zod'
import {
  checkbox,
  count,
  filledRows,
  idNumber,
  listOf,
  optionalText,
  phone,
  requiredText,
  submissionKey,
  timeOfDay,
  writtenDate,
} from '../input.ts'
import { contactInput, contentKinds } from '../letters/index.ts'
import type { Identity } from '../vault/index.ts'
import { receptionKinds } from './reception.ts'

export const visitorInput = z.object({ name: requiredText(120), address: optionalText(300), phone, idNumber })

const representativeInput = z.object({ name: requiredText(120), idNumber, paper: optionalText(200) })

const documentInput = z.object({
  name: requiredText(200),
  copies: z.union([z.literal('').transform(() => 1), count(1, 999)]).optional(),
  original: checkbox,
})

export const contentInput = z.object({
  kind: z.enum(contentKinds, 'errors.choose'),
  field: optionalText(60),
  summary: requiredText(4000),
  agency: optionalText(120),
  agencyName: optionalText(200),
})

/** What both acts at the counter need: a visit that is held, and one that is refused. */
export const visitFields = {
  on: writtenDate,
  at: timeOfDay,
  kind: z.enum(receptionKinds, 'errors.choose'),
  place: optionalText(120),
  host: optionalText(120),
  submissionKey,
}

/** What the form of a visit sends. */
export const receptionInput = z
  .object({
    ...visitFields,
    people: filledRows(visitorInput, 200),
    contact: contactInput,
    headcount: z.union([z.literal('').transform(() => undefined), count(1, 100_000)]).optional(),
    delegationName: optionalText(200),
    representatives: filledRows(representativeInput, 50),
    contents: filledRows(contentInput, 12),
    documents: filledRows(documentInput, 50),
    files: listOf(z.string()).optional(),
    outcome: z.enum(['answered', 'guided', 'letterTaken', 'toAnswer'], 'errors.choose'),
    outcomeText: optionalText(4000),
    openToAll: checkbox,
  })
  .strict()

export type ReceptionInput = z.output<typeof receptionInput>

/** Everybody whose name the form gives, as the vault keeps them. */
export function identitiesOf(input: Pick<ReceptionInput, 'people' | 'representatives'>): Identity[] {
  const named = new Set(input.people.map((person) => person.name))
  const others = input.representatives.filter((one) => !named.has(one.name))
  return [...input.people, ...others.map(({ name, idNumber }) => ({ name, idNumber, address: null, phone: null }))]
}

export function headcountOf(input: Pick<ReceptionInput, 'people' | 'headcount'>): number {
  return input.headcount ?? Math.max(1, input.people.length)
}
