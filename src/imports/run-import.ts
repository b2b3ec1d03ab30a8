import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { permit } from '../access/policies.ts'
import { recordAct } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { bodiesOfCatalogue } from './bodies.ts'
import { missingColumns } from './columns.ts'
import type { ImportRun } from './import-run.ts'
import { ImportRunModel, mostProblems } from './import-run.ts'
import type { RowProblem } from './problem.ts'
import { failedRows, warnedRows } from './problem.ts'
import type { Writing } from './register.ts'
import { registers } from './registers.ts'
import { dropFile, tableOf } from './sealed-file.ts'
import { importRun } from './stage-import.ts'
import { understand } from './understand.ts'

const batchSize = 100
const leaseSeconds = 30

/** How far an import is: rows that are stored or refused, of how many. */
export type OnProgress = (done: number, total: number) => void

/**
 * Imports the good rows of a run in batches; bad ones are listed, never stop the rest. Each row is stored at most
 * once, so a run that was interrupted goes on where it stopped. One process at a time runs it.
 * @throws InvalidInput when it runs already, is over, or lacks a required column
 */
export async function runImport(context: Context, id: string, onProgress: OnProgress = () => {}): Promise<ImportRun> {
  permit(context.actor, 'imports.run')
  const run = await claim(context, await importRun(context, id))
  try {
    const problems = await storeRows(context, run, onProgress)
    await finish(context, run, problems)
  } catch (error) {
    await ImportRunModel.updateOne(
      { _id: id, state: 'running' },
      { $set: { state: 'interrupted', lease: null } },
    ).catch(() => {})
    throw error
  }
  return importRun(context, id)
}

/** A lease measures real time, also where a test has stopped the clock of the registers. */
function newLease(): NonNullable<ImportRun['lease']> {
  return { holder: randomUUID(), until: new Date(Date.now() + leaseSeconds * 1000) }
}

async function claim(context: Context, run: ImportRun): Promise<ImportRun> {
  if (missingColumns(run.mapping, registers[run.kind].columns).length) throw invalid('columns', 'errors.import.columns')
  const claimed = await ImportRunModel.findOneAndUpdate(
    {
      _id: run._id,
      sealedFile: { $ne: null },
      $or: [{ state: { $in: ['previewed', 'interrupted'] } }, { state: 'running', 'lease.until': { $lt: new Date() } }],
    },
    { $set: { state: 'running', lease: newLease(), startedAt: run.startedAt ?? context.now } },
    { returnDocument: 'after' },
  ).lean<ImportRun>()
  if (!claimed) throw invalid('run', 'errors.import.notStartable')
  return claimed
}

async function storeRows(context: Context, run: ImportRun, onProgress: OnProgress): Promise<RowProblem[]> {
  const table = await tableOf(context, run)
  if (!table) throw invalid('run', 'errors.import.notStartable')
  const register = registers[run.kind]
  const { good, problems } = understand(run.kind, table, run.mapping, context.today)
  const stored = await register.written(run._id)
  const on: Writing = {
    context,
    run: run._id,
    law: await context.lawOf(context.actor.office),
    bodies: bodiesOfCatalogue(),
  }
  const left = good.filter((row) => !stored.has(row.row))
  for (let at = 0; at < left.length; at += batchSize) {
    problems.push(...(await register.write(left.slice(at, at + batchSize), on)))
    const settled = stored.size + Math.min(at + batchSize, left.length) + (run.total - good.length)
    await saySignOfLife(run, problems, settled)
    onProgress(settled, run.total)
    await setImmediate()
  }
  await ImportRunModel.updateOne(
    { _id: run._id },
    { $set: { unmatched: await unmatchedBodies(good, problems, run, on) } },
  )
  return problems
}

async function saySignOfLife(run: ImportRun, problems: RowProblem[], settled: number): Promise<void> {
  const failed = failedRows(problems).size
  const changed = await ImportRunModel.updateOne(
    { _id: run._id, 'lease.holder': run.lease?.holder },
    { $set: { lease: { ...newLease(), holder: run.lease?.holder }, done: settled - failed, failed } },
  )
  if (changed.matchedCount === 0) throw new Error('another process took this import over')
}

/** Rows whose body nobody knows wait together under its name, and get a warning each. */
async function unmatchedBodies(
  rows: { row: number }[],
  problems: RowProblem[],
  run: ImportRun,
  on: Writing,
): Promise<ImportRun['unmatched']> {
  const failed = failedRows(problems)
  const byId = new Map<string, ImportRun['unmatched'][number]>()
  for (const row of rows) {
    const sought = failed.has(row.row) ? null : registers[run.kind].bodyOf(row)
    const body = sought && (await on.bodies.find(sought.name, sought.on))
    if (!body || body.matched) continue
    const waiting = byId.get(body.agency) ?? { id: body.agency, name: body.agencyName, rows: 0, on: sought.on }
    byId.set(body.agency, { ...waiting, rows: waiting.rows + 1 })
    problems.push({
      row: row.row,
      column: 'agency',
      key: 'imports.problem.bodyUnknown',
      values: {},
      severity: 'warning',
    })
  }
  return [...byId.values()]
}

async function finish(context: Context, run: ImportRun, problems: RowProblem[]): Promise<void> {
  const failed = failedRows(problems).size
  const done = run.total - failed
  await ImportRunModel.updateOne(
    { _id: run._id, 'lease.holder': run.lease?.holder },
    {
      $set: {
        state: 'done',
        done,
        failed,
        warnings: warnedRows(problems).size,
        problems: problems.toSorted((a, b) => a.row - b.row).slice(0, mostProblems),
        endedAt: context.now,
        lease: null,
        sealedFile: null,
      },
    },
  )
  await dropFile(context, run)
  await recordAct(context, { action: 'imports.run', subject: run._id, details: { kind: run.kind, rows: done, failed } })
}
