import { z } from 'zod'
import { agencyById } from '../agencies/index.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { optionalText, requiredText } from '../input.ts'
import type { Letter, PaperEffect } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { effectFor } from './effect-for.ts'
import { issuePaper, letterOf } from './issue-paper.ts'
import { paperFields } from './paper-input.ts'
import type { PaperRecord } from './paper-record.ts'

export const letterPaperInput = z.object({
  letterId: z.string(),
  contentNo: z.coerce.number(),
  code: requiredText(10),
  ...paperFields,
})

/**
 * Issues a paper about a content of a letter. Where the office's papers need a manager's signature and the actor is
 * none, it waits for it; else it is signed at once: number, date, signer and its effect in one write of the letter.
 * A transfer needs the receiving body and is issued by routing.
 */
export const submitPaper = operation({
  name: 'papers.submit',
  input: letterPaperInput,
  run: async (context, input): Promise<Letter> =>
    letterOf(
      await issuePaper(context, {
        ...input,
        fields: input.fields ?? null,
        subject: { kind: 'letter', id: input.letterId },
        action: 'papers.submit',
        effect: await letterEffect(context, input),
      }),
    ),
})

/** What a paper about a letter will do, to be asked of the letter as it is then. */
export async function letterEffect(
  context: Context,
  input: z.output<typeof letterPaperInput>,
): Promise<(about: PaperRecord) => PaperEffect> {
  const law = await context.lawOf(context.actor.office)
  return (about) => {
    const content = letterOf(about).contents.find((one) => one.no === input.contentNo)
    if (!content) throw invalid('code', 'errors.choose')
    return effectFor(content, input.code, input, { law, on: input.on ?? context.today })
  }
}

export const recordPaperInput = z.object({
  kind: z.enum(['reception', 'feedback']),
  id: z.string(),
  code: requiredText(10),
  /** The body that a feedback goes to. */
  agency: optionalText(60),
  version: paperFields.version,
  on: paperFields.on,
  note: paperFields.note,
  fields: paperFields.fields,
  toDenouncer: paperFields.toDenouncer,
  paperId: paperFields.paperId,
})

/** Issues a paper about a visit or a feedback, or lets it wait for its signature, as a paper about a letter. */
export const draftPaper = operation({
  name: 'papers.draftOf',
  input: recordPaperInput,
  run: async (context, input): Promise<PaperRecord> =>
    issuePaper(context, {
      ...input,
      fields: input.fields ?? null,
      contentNo: 0,
      subject: { kind: input.kind, id: input.id },
      action: 'papers.draftOf',
      effect: await recordEffect(input),
    }),
})

/** What a paper about a visit or a feedback will do. @throws InvalidInput where the body is missing */
export async function recordEffect({
  code,
  agency,
  fields,
}: z.output<typeof recordPaperInput>): Promise<() => PaperEffect> {
  switch (code) {
    case 'RF-1':
      return () => ({ kind: 'refuseVisit' })
    case 'RF-3':
      return () => ({ kind: 'concludeVisit', text: fields?.conclusion ?? '' })
    case 'FF-1': {
      const body = agency ? await agencyById(agency) : null
      if (!body) throw invalid('agency', 'errors.choose')
      return () => ({ kind: 'passFeedback', agency: body._id, agencyName: body.name })
    }
    default:
      return () => ({ kind: 'none' })
  }
}
