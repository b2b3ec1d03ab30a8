import { z } from 'zod'
import { checkbox, count, optionalDate, optionalText } from '../input.ts'

/** LTC Đ.30(2), (3): each decision adds at most 30 days. */
const mostDays = 30

/** What is asked beside the fields of the sheet, because the act of the paper needs it. */
const actInput = {
  /** What the writer is asked to add. */
  what: optionalText(1000),
  /** Of an extension. */
  kind: z.enum(['complex', 'especiallyComplex'], 'errors.choose').optional(),
  days: z.preprocess((typed) => typed || undefined, count(1, mostDays).optional()).transform((days) => days ?? null),
  ground: optionalText(500),
  words: optionalText(1000),
  result: optionalText(4000),
  /** The day that is promised anew. */
  newDue: optionalDate,
}

/** What a form of a paper sends, besides the record that it is about. */
export const paperFields = {
  version: z.coerce.number(),
  on: optionalDate,
  note: optionalText(1000),
  /** Typed into the sheet; absent where another act issues the paper and the record says enough. */
  fields: z.record(z.string().max(40), z.string().max(8000, 'errors.tooLong')).optional(),
  /** The paper goes to the denouncer himself, by name. */
  toDenouncer: checkbox,
  /** A paper that was sent back, handed in anew. */
  paperId: optionalText(24),
  ...actInput,
}

const actSchema = z.object({ ...actInput, fields: paperFields.fields })
export type PaperActInput = z.output<typeof actSchema>
