import { z } from 'zod'
import type { Context } from '../context.ts'
import { withLease } from '../database/lease.ts'
import { NotFound } from '../errors.ts'
import { isId } from '../id.ts'
import { text } from '../input.ts'
import { operation } from '../operation.ts'
import { officesOf } from './foresee.ts'
import { provinceOf } from './law-in-force.ts'
import type { Proposal } from './proposal.ts'
import { ProposalModel } from './proposal.ts'
import { linesWritten, recomputeOpen } from './recompute-open.ts'

/** Computes the open dates again after an approved change and notes how far it is; one change of a province at a time. */
export async function recomputeAfter(
  context: Context,
  { _id, province }: Pick<Proposal, '_id' | 'province'>,
): Promise<void> {
  const note = (set: Record<string, unknown>) => ProposalModel.updateOne({ _id }, { $set: set })
  await withLease(`recompute ${province}`, {}, async () => {
    const change = await ProposalModel.findById(_id).lean<Proposal>()
    if (!change?.recomputed || change.recomputed.finished) return
    await note({ 'recomputed.began': true })
    const run = { offices: await officesOf(change), version: change.version ?? 0 }
    const written = change.recomputed.began ? await linesWritten(run.offices, run.version) : 0
    let failures = 0
    await recomputeOpen(context, run, async ({ done, moved, failed }) => {
      failures = failed
      await note({
        'recomputed.done': done,
        'recomputed.moved': written + moved,
        'recomputed.failed': failed,
        'recomputed.at': context.now,
      })
    })
    await note({ 'recomputed.finished': failures === 0 })
  })
}

/**
 * Takes up a recomputation that was interrupted, or did not reach every record.
 * @throws NotFound for what is not an approved change of the province
 */
export const takeUpRecomputation = operation({
  name: 'deadlines.recompute',
  input: z.object({ id: text(24) }),
  run: async (context, { id }) => {
    const province = await provinceOf(context.actor.office)
    const found = isId(id)
      ? await ProposalModel.findOne({ _id: id, province, status: 'approved' }).lean<Proposal>()
      : null
    if (!found) throw new NotFound('change')
    await recomputeAfter(context, found)
  },
})
