import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { newId } from '../id.ts'
import type { ChangeItself } from './foresee.ts'
import { foresee } from './foresee.ts'
import type { Proposal } from './proposal.ts'
import { ProposalModel } from './proposal.ts'

/**
 * Stores a change that a manager has to approve, with what it would do to the open dates today.
 * @throws InvalidInput where another proposal waits for the same day, year or switch
 */
export async function propose(
  context: Context,
  change: ChangeItself,
  {
    action,
    reason,
    field,
  }: { action: 'deadlines.changeCalendar' | 'deadlines.changePositions'; reason: string; field: string },
): Promise<Proposal> {
  await refuseSecondWaiting(change, field)
  const { effect } = await foresee(change, context.today)
  const proposal: Proposal = {
    ...change,
    _id: newId(),
    reason,
    by: context.actor.id,
    byName: context.actor.name,
    at: context.now,
    status: 'proposed',
    version: null,
    foreseen: effect,
    decision: null,
    recomputed: null,
  }
  await ProposalModel.create(proposal)
  await recordAct(context, { action, subject: proposal._id, details: { citation: change.citation, reason } })
  return proposal
}

/** Two proposals for one day would each be approved by figures that the other makes wrong. */
export async function refuseSecondWaiting(change: ChangeItself, field: string): Promise<void> {
  const waiting = await ProposalModel.find({ province: change.province, status: 'proposed' }).lean<Proposal[]>()
  const days = new Set(change.days.map((day) => day.date))
  for (const { byName, ...other } of waiting) {
    const day = other.days.find(({ date }) => days.has(date))
    if (day) throw invalid(field, 'errors.calendar.dayWaits', { date: day.date.split('-').reverse().join('/'), byName })
    if (change.announce !== null && other.announce === change.announce)
      throw invalid(field, 'errors.calendar.yearWaits', { year: change.announce, byName })
    if (
      other.office === change.office &&
      other.settings.some((one) => change.settings.some((own) => own.name === one.name))
    )
      throw invalid(field, 'errors.positions.waits', { byName })
  }
}
