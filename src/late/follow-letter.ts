import type { Letter, Paper, PaperEffect } from '../letters/index.ts'
import { isSuspended, promiseToCitizen } from '../letters/index.ts'
import type { Subscriber } from '../subject.ts'
import type { Apology } from './apology.ts'
import { ApologyModel } from './apology.ts'

/** Keeps apologies in step with their letters: written by whomever, answered meanwhile, or secret all at once. */
export const followPromises: Subscriber = {
  name: 'late.follow',
  on: () => true,
  handle: async (_parts, { kind, record }) => {
    if (kind === 'letter') await followLetter(record)
  },
}

async function followLetter(letter: Letter): Promise<void> {
  // A letter that turned out to be a denunciation has left no trace outside of itself.
  if (letter.secret || letter.removed) return void (await ApologyModel.deleteMany({ letter: letter._id }))
  const apologies = await ApologyModel.find({ letter: letter._id, state: { $ne: 'dismissed' } }).lean<Apology[]>()
  for (const apology of apologies) {
    const fate = fateOf(apology, letter)
    if (fate.state !== apology.state || fate.paperId !== apology.paperId)
      await ApologyModel.updateOne({ _id: apology._id, state: apology.state }, { $set: fate })
  }
}

/** What became of a promise, by what its letter says now. Pure. */
export function fateOf(
  { contentNo, clock, due }: Pick<Apology, 'contentNo' | 'clock' | 'due'>,
  letter: Pick<Letter, 'contents' | 'papers'>,
): Pick<Apology, 'state' | 'paperId' | 'newDue' | 'on'> {
  const paper = apologyFor(letter.papers, contentNo, due)
  if (paper)
    return {
      state: paper.status === 'signed' ? 'issued' : 'submitted',
      paperId: paper.id,
      newDue: paper.effect.newDue,
      on: paper.on,
    }
  const content = letter.contents.find((one) => one.no === contentNo)
  const promise = content && !isSuspended(content) ? promiseToCitizen(content) : null
  const stillOwed = promise?.clock === clock && promise.due <= due
  return { state: stillOwed ? 'draft' : 'done', paperId: null, newDue: null, on: null }
}

type ApologyPaper = Paper & { effect: Extract<PaperEffect, { kind: 'apologise' }> }

/** The paper that named a new day for this one; a later one is for the day that it named. */
export function apologyFor(papers: readonly Paper[], contentNo: number, due: string): ApologyPaper | undefined {
  return papers
    .filter((paper): paper is ApologyPaper => paper.effect.kind === 'apologise')
    .filter((paper) => paper.contentNo === contentNo && ['signed', 'awaitingSignature'].includes(paper.status))
    .find((paper) => paper.effect.due === due)
}
