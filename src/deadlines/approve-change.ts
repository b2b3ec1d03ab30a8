import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { withNextNumber } from '../database/numbers.ts'
import { AlreadyDone, invalid, NotFound } from '../errors.ts'
import { isId } from '../id.ts'
import { requiredText, text } from '../input.ts'
import { operation } from '../operation.ts'
import { checkChange } from './change-calendar.ts'
import { figuresOf, foresee, officesOf } from './foresee.ts'
import { calendarOf, forgetChanges } from './law-in-force.ts'
import { openRecordCount } from './open-dates.ts'
import type { Effect, Proposal } from './proposal.ts'
import { lastVersion, ProposalModel } from './proposal.ts'
import { calendarChangePath } from './web/paths.ts'

/** The figures at approval are others than those that were agreed to: they have to be seen first. */
export class OtherFigures extends Error {
  constructor() {
    super('the change would do something else than what was shown')
  }
}

/**
 * Puts a proposed change in force, under the next number of the province.
 * `seen`: the figures that the manager agrees to, as `figuresOf` writes them.
 * @throws OtherFigures when the change would now do something else; InvalidInput for the proposer's own change and for
 * days that no longer fit the calendar; AlreadyDone when it was decided before; NotFound in another office
 */
export const approveChange = operation({
  name: 'deadlines.approveChange',
  input: z.object({ id: text(24), seen: text(80) }),
  run: async (context, { id, seen }) => {
    const proposal = await waitingChange(context, id)
    if (proposal.by === context.actor.id) throw invalid('main', 'errors.calendar.ownProposal')
    const { years } = await calendarOf(proposal.province)
    checkChange(proposal, years, () => 'main')
    const { effect } = await foresee(proposal, context.today)
    if (figuresOf(effect) !== seen) throw new OtherFigures()
    const approved = await stored(context, proposal, effect)
    forgetChanges(proposal.province)
    await recordAct(context, {
      action: 'deadlines.approveChange',
      subject: id,
      details: { version: approved.version ?? 0, moved: effect.moved },
    })
    return approved
  },
})

/** Refuses a proposed change, with a reason; the calendar and the readings stay as they are. */
export const refuseChange = operation({
  name: 'deadlines.refuseChange',
  input: z.object({ id: text(24), reason: requiredText(500) }),
  run: async (context, { id, reason }) => {
    const proposal = await waitingChange(context, id)
    await decided(context, proposal, { status: 'refused', reason })
    await recordAct(context, { action: 'deadlines.refuseChange', subject: id, details: { reason } })
    return proposal
  },
})

async function waitingChange(context: Context, id: string): Promise<Proposal> {
  const found = isId(id)
    ? await ProposalModel.findOne({ _id: id, office: context.actor.office }).lean<Proposal>()
    : null
  if (!found) throw new NotFound('change')
  if (found.status !== 'proposed') throw new AlreadyDone(calendarChangePath(id))
  return found
}

/** Several may approve at once: the unique index of the number lets one after the other through. */
async function stored(context: Context, proposal: Proposal, effect: Effect): Promise<Proposal> {
  const total = await openRecordCount(await officesOf(proposal))
  const recomputed = { total, done: 0, moved: 0, failed: 0, began: false, at: context.now, finished: false }
  return withNextNumber({
    register: `changes ${proposal.province}`,
    field: 'version',
    highest: () => lastVersion(proposal.province),
    write: (version) =>
      decided(context, proposal, { status: 'approved', reason: '', version, foreseen: effect, recomputed }),
  })
}

async function decided(
  context: Context,
  proposal: Proposal,
  { reason, ...set }: Partial<Proposal> & Pick<Proposal, 'status' | 'reason'>,
): Promise<Proposal> {
  const { id: by, name: byName } = context.actor
  const change = { ...set, decision: { by, byName, at: context.now, on: context.today, reason } }
  const written = await ProposalModel.updateOne({ _id: proposal._id, status: 'proposed' }, { $set: change })
  if (written.modifiedCount === 0) throw new AlreadyDone(calendarChangePath(proposal._id))
  return { ...proposal, ...change }
}
