import { createHash } from 'node:crypto'
import { z } from 'zod'
import { officeScope } from '../access/scope.ts'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { newId } from '../id.ts'
import { checkbox, requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import type { Table } from '../spreadsheets/index.ts'
import { readTable, UnreadableTable } from '../spreadsheets/index.ts'
import { recogniseColumns } from './columns.ts'
import type { ImportKind, ImportRun } from './import-run.ts'
import { ImportRunModel, importKinds } from './import-run.ts'
import { registers } from './registers.ts'
import { dropFile, sealFile, tableOf } from './sealed-file.ts'

/**
 * Takes a spreadsheet in for preview: nothing of it is in the registers yet.
 * @throws InvalidInput when it cannot be read, or was imported before and `again` does not ask for it
 */
export const stageImport = operation({
  name: 'imports.run',
  input: z
    .object({
      kind: z.enum(importKinds, 'errors.choose'),
      fileName: requiredText(200),
      bytes: z.instanceof(Buffer, { message: 'errors.import.noFile' }),
      again: checkbox,
    })
    .strict(),
  run: async (context, { kind, fileName, bytes, again }) => {
    const table = await readable(bytes)
    const fileHash = createHash('sha256').update(bytes).digest('hex')
    if (!again) await refuseSecond(context, kind, fileHash)
    const _id = newId()
    const run: ImportRun = {
      _id,
      office: context.actor.office,
      kind,
      fileName: fileName.replace(/^.*[\\/]/, ''),
      fileHash,
      fileSize: bytes.length,
      sealedFile: await sealFile(context, _id, bytes),
      sheet: table.sheet,
      mapping: recogniseColumns(table.headings, registers[kind].columns),
      state: 'previewed',
      again,
      total: table.rows.length,
      done: 0,
      failed: 0,
      warnings: 0,
      problems: [],
      unmatched: [],
      kept: [],
      by: context.actor.id,
      byName: context.actor.name,
      at: context.now,
      startedAt: null,
      endedAt: null,
      lease: null,
    }
    await ImportRunModel.create(run)
    return run
  },
})

async function readable(bytes: Buffer): Promise<Table> {
  try {
    return await readTable(bytes)
  } catch (error) {
    if (error instanceof UnreadableTable) throw invalid('file', error.message)
    throw error
  }
}

async function refuseSecond(context: Context, kind: ImportKind, fileHash: string): Promise<void> {
  const earlier = await ImportRunModel.findOne(
    { office: context.actor.office, kind, fileHash, state: { $in: ['running', 'interrupted', 'done'] } },
    { done: 1, byName: 1 },
  ).lean()
  if (earlier) throw invalid('file', 'errors.import.second', { rows: earlier.done, name: earlier.byName })
}

/** @throws NotFound when the actor's office has no such run */
export async function importRun(context: Context, id: string): Promise<ImportRun> {
  const run = await ImportRunModel.findOne({ _id: id, ...officeScope(context.actor) }).lean<ImportRun>()
  if (!run) throw new NotFound('import')
  return run
}

/** The runs of the office, newest first. */
export async function importRuns(context: Context, most = 50): Promise<ImportRun[]> {
  return ImportRunModel.find(officeScope(context.actor), { problems: 0, kept: 0 })
    .sort({ at: -1 })
    .limit(most)
    .lean<ImportRun[]>()
}

/** Says which column of the file holds what; empty means that the file does not have it. */
export const mapColumns = operation({
  name: 'imports.run',
  input: z.object({ id: z.string(), columns: z.record(z.string(), z.string().regex(/^\d{0,3}$/)) }).strict(),
  run: async (context, { id, columns }) => {
    const run = await importRun(context, id)
    const table = run.state === 'previewed' ? await tableOf(context, run) : null
    if (!table) throw new NotFound('import')
    const chosen = Object.keys(registers[run.kind].columns).flatMap((key) =>
      columns[key] ? [[key, Number(columns[key])] as const] : [],
    )
    const twice = chosen.find(
      ([, at], index) => at >= table.headings.length || chosen.findIndex((one) => one[1] === at) !== index,
    )
    if (twice) throw invalid(`columns.${twice[0]}`, 'errors.import.columnTwice')
    await ImportRunModel.updateOne({ _id: id, state: 'previewed' }, { $set: { mapping: Object.fromEntries(chosen) } })
  },
})

/** Gives up an import that was only previewed; its file goes. */
export const cancelImport = operation({
  name: 'imports.run',
  input: z.object({ id: z.string() }),
  run: async (context, { id }) => {
    const run = await importRun(context, id)
    const done = await ImportRunModel.updateOne(
      { _id: id, state: 'previewed' },
      { $set: { state: 'cancelled', sealedFile: null } },
    )
    if (done.modifiedCount) await dropFile(context, run)
  },
})
