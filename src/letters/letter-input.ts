import { z } from 'zod'
import {
  checkbox,
  count,
  idNumber,
  listOf,
  optionalDate,
  optionalText,
  phone,
  requiredText,
  submissionKey,
  writtenDate,
} from '../input.ts'
import { contactInput } from './contact-input.ts'
import { contentKinds } from './content.ts'
import { channels, linkKinds } from './letter.ts'

export const senderInput = z.object({ name: requiredText(120), address: optionalText(300), phone, idNumber })

const contentInput = z.object({
  kind: z.enum(contentKinds, 'errors.choose'),
  field: optionalText(60),
  summary: requiredText(4000),
  agency: optionalText(120),
  agencyName: optionalText(200),
  person: optionalText(200),
  decisionNo: optionalText(60),
  decisionOn: optionalDate,
  decisionIssuer: optionalText(200),
})

/** What the form of a new letter sends. */
export const letterInput = z
  .object({
    receivedOn: writtenDate,
    writtenOn: optionalDate,
    channel: z.enum(channels, 'errors.choose'),
    forwarderKind: z.enum(['delegate', 'front', 'press', 'agency', 'leader', '']).optional(),
    forwarderName: optionalText(200),
    forwarderDocumentNo: optionalText(60),
    forwarderDocumentOn: optionalDate,
    anonymous: checkbox,
    unsigned: checkbox,
    senders: listOf(z.looseObject({})).optional(),
    contact: contactInput,
    signatories: z.union([z.literal('').transform(() => undefined), count(0, 100_000)]).optional(),
    representativeName: optionalText(120),
    representativePaper: optionalText(200),
    contents: listOf(
      contentInput,
      z.array(contentInput).min(1, 'errors.contents.none').max(12, 'errors.contents.many'),
    ),
    files: listOf(z.string()).optional(),
    reception: optionalText(24),
    assignee: optionalText(24),
    linkKind: z.enum([...linkKinds, 'none']).optional(),
    linkTo: optionalText(24),
    newCircumstances: optionalText(1000),
    similarSeen: checkbox,
    submissionKey,
  })
  .strict()

export type LetterInput = z.output<typeof letterInput>
