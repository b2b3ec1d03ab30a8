import type { Context } from '../context.ts'
import { runImport } from './run-import.ts'
import { importRun } from './stage-import.ts'

const underWay = new Map<string, Promise<void>>()

/**
 * Starts a run in this process and returns at once; its state in the database tells how it goes. A failure leaves the
 * run interrupted, to be continued or taken back.
 */
export async function startInBackground(context: Context, id: string): Promise<void> {
  await importRun(context, id)
  if (underWay.has(id)) return
  const work = runImport(context, id).then(
    () => {},
    () => {},
  )
  underWay.set(id, work)
  void work.finally(() => underWay.delete(id))
}

/** Resolves when the run is no longer worked on in this process. */
export async function backgroundEnded(id: string): Promise<void> {
  await underWay.get(id)
}
