import type { Parts } from '../context.ts'
import type { Worker } from '../jobs/index.ts'
import { kept, sheetOfLine, storeCopies, templateOfLine } from './copies.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'
import { recoverNumbers } from './recover-numbers.ts'
import { renderIssued } from './templates/render-issued.ts'

const papersInRound = 20

/** Makes the files of papers that were issued while the renderer was away; the same sheet gives the same bytes. */
export async function keepCopies(parts: Pick<Parts, 'renderer' | 'vault' | 'files'>): Promise<number> {
  const lines = await OutgoingModel.find({ uncopied: true, status: { $ne: 'taken' } })
    .sort({ createdAt: 1 })
    .limit(papersInRound)
    .lean<Outgoing[]>()
  for (const line of lines) {
    const sheet = sheetOfLine(parts, line)
    const template = await templateOfLine(parts, line)
    const files = sheet && (await storeCopies(parts, line, await renderIssued(parts.renderer, sheet, template)))
    await OutgoingModel.updateOne(
      { _id: line._id, uncopied: true },
      { $set: files ? kept(files) : { uncopied: false } },
    )
  }
  return lines.length
}

/** What issuing leaves to be done: numbers whose issuer died, files that could not be made at once. */
export const papersWorker: Worker<Parts> = {
  name: 'papers',
  everyMs: 30_000,
  run: async (parts) => (await recoverNumbers()) + (await keepCopies(parts)),
}
