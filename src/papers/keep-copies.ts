import type { Logger } from 'pino'
import type { Parts } from '../context.ts'
import type { Worker } from '../jobs/index.ts'
import { kept, sheetOfLine, storeCopies, templateOfLine } from './copies.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'
import { recoverNumbers } from './recover-numbers.ts'
import { renderIssued } from './templates/render-issued.ts'

const papersInRound = 20

type Tools = Pick<Parts, 'renderer' | 'vault' | 'files'>

interface Logging {
  readonly log: Pick<Logger, 'warn'>
}

/**
 * Makes the files of papers that were issued while the renderer was away; the same sheet gives the same bytes. A paper
 * that cannot be made stays to be made and keeps no other one from it.
 * @returns how many papers have their files now
 */
export async function keepCopies(parts: Tools & Logging): Promise<number> {
  const lines = await OutgoingModel.find({ uncopied: true, status: { $ne: 'taken' } })
    .sort({ createdAt: 1 })
    .limit(papersInRound)
    .lean<Outgoing[]>()
  let done = 0
  for (const line of lines) {
    try {
      await keepCopy(parts, line)
      done += 1
    } catch (error) {
      // Only the kind of the error: its words may hold what a sealed paper says.
      const kind = error instanceof Error ? error.constructor.name : 'unknown'
      parts.log.warn({ line: line._id, error: kind }, 'the files of a paper could not be made; it is tried again later')
    }
  }
  return done
}

async function keepCopy(parts: Tools, line: Outgoing): Promise<void> {
  const sheet = sheetOfLine(parts, line)
  const template = await templateOfLine(parts, line)
  const files = sheet && (await storeCopies(parts, line, await renderIssued(parts.renderer, sheet, template)))
  await OutgoingModel.updateOne({ _id: line._id, uncopied: true }, { $set: files ? kept(files) : { uncopied: false } })
}

/** What issuing leaves to be done: numbers whose issuer died, files that could not be made at once. */
export const papersWorker: Worker<Parts & Logging> = {
  name: 'papers',
  everyMs: 30_000,
  run: async (parts) => (await recoverNumbers()) + (await keepCopies(parts)),
}
