import type { Context } from '../context.ts'
import type { Table } from '../spreadsheets/index.ts'
import { readTable } from '../spreadsheets/index.ts'
import type { ImportRun } from './import-run.ts'

/** Keeps an uploaded register until its import is over: sealed, because it may name denouncers. */
export async function sealFile(context: Context, run: string, bytes: Buffer): Promise<string> {
  return context.files.put(context.vault.seal(bytes, run))
}

/** The table of a run, from its sealed file; null once the import is over. */
export async function tableOf(context: Context, run: Pick<ImportRun, '_id' | 'sealedFile'>): Promise<Table | null> {
  if (!run.sealedFile) return null
  return readTable(context.vault.unseal(await context.files.get(run.sealedFile), run._id))
}

/** Sealed with a nonce of its own, so no other run can have the same bytes. */
export async function dropFile(context: Context, run: Pick<ImportRun, 'sealedFile'>): Promise<void> {
  if (run.sealedFile) await context.files.remove(run.sealedFile)
}
