import { z } from 'zod'
import { invalid } from '../errors.ts'
import { optionalDate, optionalText, requiredText } from '../input.ts'
import { changeLetter, intakeClock, startClock, stopClocks } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { heldLeg } from './leg.ts'

/**
 * What the receiving body does with a transferred content. Its own officer does it, or the office's handler enters
 * what the body wrote. None depends on a version: each adds to the leg, and only the body's own leg can be reached.
 */
const target = { letterId: z.string(), contentNo: z.coerce.number(), transferNo: z.coerce.number() }

export const acknowledgeTransfer = operation({
  name: 'routing.acknowledge',
  input: z.object({ ...target, on: optionalDate }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: null, action: 'routing.acknowledge' }, (letter) => {
      const { content, leg } = heldLeg(context.actor, letter, input)
      if (leg.acknowledgedOn) throw invalid('on', 'errors.transfer.alreadyAcknowledged')
      leg.acknowledgedOn = dayOfLeg(input.on ?? context.today, leg.on, context.today, 'on')
      return { contentNo: content.no, details: { agency: leg.agencyName } }
    }),
})

export const reportProgress = operation({
  name: 'routing.reportProgress',
  input: z.object({ ...target, text: requiredText(2000) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: null, action: 'routing.reportProgress' }, (letter) => {
      const { content, leg } = heldLeg(context.actor, letter, input)
      leg.acknowledgedOn ??= context.today
      leg.progress.push({ on: context.today, text: input.text, by: context.actor.id, byName: context.actor.name })
      return { contentNo: content.no, details: { agency: leg.agencyName } }
    }),
})

/** The result closes the content: the body answered. Source: LTCD Đ.27(2). */
export const recordResult = operation({
  name: 'routing.recordResult',
  input: z.object({ ...target, text: requiredText(4000), documentNo: optionalText(60), on: optionalDate }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: null, action: 'routing.recordResult' }, (letter) => {
      const { content, leg } = heldLeg(context.actor, letter, input)
      const on = dayOfLeg(input.on ?? context.today, leg.on, context.today, 'on')
      leg.acknowledgedOn ??= on
      leg.result = {
        on,
        documentNo: input.documentNo,
        text: input.text,
        by: context.actor.id,
        byName: context.actor.name,
      }
      stopClocks(content, on, 'answered')
      content.closed = { on, why: 'answered' }
      return { contentNo: content.no, details: { agency: leg.agencyName, documentNo: input.documentNo ?? '' } }
    }),
})

/** The body gives the content back: the office decides where to next, and its processing clock begins again that day. */
export const returnTransfer = operation({
  name: 'routing.returnTransfer',
  input: z.object({ ...target, reason: requiredText(1000) }),
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(context, { id: input.letterId, version: null, action: 'routing.returnTransfer' }, (letter) => {
      const { content, leg } = heldLeg(context.actor, letter, input)
      leg.returned = { on: context.today, reason: input.reason, by: context.actor.id, byName: context.actor.name }
      stopClocks(content, context.today, 'returned')
      startClock(content, law, {
        clock: intakeClock(content.kind),
        start: context.today,
        startEvent: 'transferReturned',
      })
      return { contentNo: content.no, details: { agency: leg.agencyName, reason: input.reason } }
    })
  },
})

/** A day on which the body can have acted: not before it got the content, not after today. */
function dayOfLeg(on: string, sentOn: string, today: string, field: string): string {
  if (on > today) throw invalid(field, 'errors.paper.future')
  if (on < sentOn) throw invalid(field, 'errors.transfer.beforeTransfer')
  return on
}
