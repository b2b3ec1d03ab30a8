import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'
import { ImportRunModel, stateNow } from './import-run.ts'
import type { Undone } from './register.ts'
import { registers } from './registers.ts'
import { dropFile } from './sealed-file.ts'
import { importRun } from './stage-import.ts'

/**
 * Takes a whole import back. Numbers stay as tombstones without text, so that none is given twice; records that
 * somebody has worked on since stay and are answered. Can be repeated after a crash.
 * @throws InvalidInput while it runs, or when there is nothing to take back
 */
export const undoImport = operation({
  name: 'imports.undo',
  input: z.object({ id: z.string() }),
  run: async (context, { id }): Promise<Undone> => {
    const run = await importRun(context, id)
    if (!['done', 'interrupted', 'undone'].includes(stateNow(run, new Date())))
      throw invalid('run', 'errors.import.notUndoable')
    const undone = await registers[run.kind].undo(context, id)
    await ImportRunModel.updateOne(
      { _id: id },
      {
        $set: {
          state: 'undone',
          kept: undone.kept,
          unmatched: [],
          lease: null,
          sealedFile: null,
          endedAt: context.now,
        },
      },
    )
    await dropFile(context, run)
    await recordAct(context, {
      action: 'imports.undo',
      subject: id,
      details: { kind: run.kind, rows: undone.undone, kept: undone.kept.length },
    })
    return undone
  },
})
