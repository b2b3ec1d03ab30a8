import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { packageRoot } from '../root.ts'
import type { ImportKind, ImportRun } from './import-run.ts'
import { runImport } from './run-import.ts'
import { stageImport } from './stage-import.ts'

/** The registers that come with the program: invented, in the form of an office's spreadsheets. */
export const sampleFiles: Record<ImportKind, string> = {
  letters: 'so-don-thu.csv',
  receptions: 'so-tiep-cong-dan.csv',
  feedback: 'phan-anh-kien-nghi.csv',
}

/** Imports the sample registers into the actor's office: letters, receptions, feedback. The actor is an administrator. */
export async function importSampleRegisters(
  context: Context,
  { onProgress = () => {} }: { onProgress?: (kind: ImportKind, done: number, total: number) => void } = {},
): Promise<ImportRun[]> {
  const runs: ImportRun[] = []
  for (const [kind, fileName] of Object.entries(sampleFiles) as [ImportKind, string][]) {
    const bytes = await readFile(join(packageRoot, 'sample-registers', fileName))
    const staged = await stageImport(context, { kind, fileName, bytes })
    runs.push(await runImport(context, staged._id, (done, total) => onProgress(kind, done, total)))
  }
  return runs
}
