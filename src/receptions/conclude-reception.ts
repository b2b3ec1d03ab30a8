import { z } from 'zod'
import { invalid } from '../errors.ts'
import { count, optionalText, requiredText, writtenDate } from '../input.ts'
import { operation } from '../operation.ts'
import { changeReception } from './change-reception.ts'

const conclusionInput = z
  .object({
    id: z.string(),
    version: count(1, 1_000_000),
    on: writtenDate,
    text: requiredText(4000),
    documentNo: optionalText(60),
  })
  .strict()

/**
 * Records the answer that the office gave after a visit, or its notice of a refusal: the clock stops on that day.
 * Source: LTCD Đ.28(1); NĐ 154/2026 Đ.4(3).
 * @throws InvalidInput, Stale, NotFound
 */
export const concludeReception = operation({
  name: 'receptions.conclude',
  input: conclusionInput,
  run: async (context, input) =>
    changeReception(context, { id: input.id, version: input.version, action: 'receptions.conclude' }, (reception) => {
      if (reception.answer) throw invalid('text', 'receptions.error.answered')
      if (input.on > context.today) throw invalid('on', 'receptions.error.future')
      if (input.on < reception.on) throw invalid('on', 'receptions.error.beforeVisit')
      if (reception.refusal && reception.clock && !input.documentNo) throw invalid('documentNo', 'errors.required')
      const { on, text, documentNo } = input
      reception.answer = { on, text, documentNo, by: context.actor.id, byName: context.actor.name }
      if (reception.refusal && documentNo) reception.refusal.notice = { no: documentNo, on }
      if (reception.clock && !reception.clock.stopped) reception.clock.stopped = { on, why: 'answered' }
      return { on, documentNo: documentNo ?? '' }
    }),
})

const coordinationInput = z
  .object({ id: z.string(), version: count(1, 1_000_000), on: writtenDate, text: requiredText(1000) })
  .strict()

/** Writes down who was called to help with a delegation, and when. Source: NĐ 154/2026 Đ.14(3). */
export const logCoordination = operation({
  name: 'receptions.coordinate',
  input: coordinationInput,
  run: async (context, input) =>
    changeReception(context, { id: input.id, version: input.version, action: 'receptions.coordinate' }, (reception) => {
      if (!reception.delegation) throw invalid('text', 'receptions.error.noDelegation')
      if (input.on > context.today) throw invalid('on', 'receptions.error.future')
      const { id: by, name: byName } = context.actor
      reception.delegation.coordination.push({ on: input.on, text: input.text, by, byName })
      return { on: input.on }
    }),
})
