import { z } from 'zod'
import type { FieldError } from '../errors.ts'
import { InvalidInput, invalid } from '../errors.ts'
import { filledRows, optionalText, requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import { mentions } from '../vault/index.ts'
import { contentInput, visitFields, visitorInput } from './reception-input.ts'
import { runningClock, storeVisit, visitFacts } from './register-reception.ts'

const refusalInput = z
  .object({
    ...visitFields,
    people: filledRows(visitorInput, 200),
    contents: filledRows(contentInput, 12),
    ground: requiredText(40),
    note: requiredText(2000),
    witness: optionalText(120),
  })
  .strict()

/**
 * Refuses to receive somebody, on a ground that the law of that day knows; two of them call for a written notice
 * within 3 working days. No refusal may serve to dodge the duty (NĐ 154/2026 Đ.4(4)): what was explained is written
 * down. Source: LTCD Đ.9; NĐ 154/2026 Đ.4.
 * @throws InvalidInput, AlreadyDone
 */
export const refuseReception = operation({
  name: 'receptions.refuse',
  input: refusalInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    const ground = law.refusalGroundsOn(input.on).find((one) => one.id === input.ground)
    if (!ground) throw invalid('ground', 'receptions.error.ground')
    if (input.on > context.today) throw invalid('on', 'receptions.error.future')
    const secret = input.contents.some((content) => content.kind === 'denunciation')
    if (secret) checkSecrecy(input)
    // Only since 2026-07-01 has the written notice a term.
    const clock = ground.clocks[0]
    return storeVisit(
      context,
      {
        ...(await visitFacts(context, input)),
        people: secret ? [] : input.people,
        headcount: Math.max(1, input.people.length),
        delegation: null,
        contents: input.contents.map((content, index) => ({ no: index + 1, ...content })),
        documents: [],
        files: [],
        withLetter: false,
        outcome: 'refused',
        outcomeText: null,
        clock: clock ? runningClock(law, clock, input.on, 'groundsComplete') : null,
        vaultId:
          secret && input.people.length
            ? await context.vault.keep(context.actor.office, input.people, context.now)
            : null,
        refusal: {
          ground: ground.id,
          citation: ground.citation,
          explainedBy: context.actor.id,
          explainedByName: context.actor.name,
          at: context.now,
          witness: input.witness,
          note: input.note,
          notice: null,
        },
      },
      'receptions.refuse',
    )
  },
})

function checkSecrecy(input: z.output<typeof refusalInput>): void {
  const errors: Record<string, FieldError> = {}
  const written: [string, string][] = [
    ...input.contents.map((one, index): [string, string] => [`contents.${index}.summary`, one.summary]),
    ['note', input.note],
  ]
  for (const [path, text] of written) if (mentions(text, input.people)) errors[path] = { key: 'errors.tellsDenouncer' }
  if (Object.keys(errors).length) throw new InvalidInput(errors)
}
