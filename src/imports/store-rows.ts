import type { Model } from 'mongoose'
import type { Context } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import type { HistoryEntry } from '../letters/index.ts'
import type { Undone } from './register.ts'

const batchSize = 100

/** What every imported record has, whatever its register. */
export interface ImportedRecord {
  _id: string
  version: number
  history: HistoryEntry[]
  imported: { run: string; row: number } | null
  removed: { run: string; at: Date; by: string } | null
}

/** Inserts records in one command; answers the places of those that a unique index refused. */
export async function insertNew<Stored>(model: Model<Stored>, records: Stored[]): Promise<number[]> {
  if (!records.length) return []
  try {
    await model.collection.insertMany(records as never, { ordered: false })
    return []
  } catch (error) {
    const { writeErrors } = error as {
      writeErrors?: { index: number; code: number }[] | { index: number; code: number }
    }
    const refused = [writeErrors ?? []].flat()
    if (duplicateKeyOf(error) === null || refused.some((one) => one.code !== 11000)) throw error
    return refused.map((one) => one.index)
  }
}

/** Puts records in the place of tombstones; one that changed meanwhile is answered as refused. */
export async function reviveAll<Stored extends ImportedRecord>(
  model: Model<Stored>,
  records: Stored[],
): Promise<number[]> {
  const results = await Promise.all(
    records.map((record) =>
      model.replaceOne({ _id: record._id, version: record.version - 1 } as never, record as never),
    ),
  )
  return results.flatMap((result, index) => (result.modifiedCount === 1 ? [] : [index]))
}

/** Rows of a run that are stored and not taken back. */
export async function rowsOf<Stored>(model: Model<Stored>, run: string): Promise<Set<number>> {
  const found = await model
    .find({ 'imported.run': run, removed: null } as never, { 'imported.row': 1 } as never)
    .lean<{ imported: { row: number } }[]>()
  return new Set(found.map((one) => one.imported.row))
}

/** The history entry of a row that was read from a register. */
export function importEntry(context: Context, details: HistoryEntry['details']): HistoryEntry {
  return entry(context, 'imports.run', details)
}

/**
 * Takes back every record of a run: its number stays as a tombstone, its text goes. A record that somebody has worked
 * on since it was imported stays and is answered.
 */
export async function undoRows<Stored extends ImportedRecord>(
  context: Context,
  run: string,
  parts: {
    model: Model<Stored>
    label: (record: Stored) => string
    tombstone: (record: Stored) => Stored | Promise<Stored>
  },
): Promise<Undone> {
  const result: Undone = { undone: 0, kept: [] }
  for (let last = 0; ; ) {
    const batch = await parts.model
      .find({ 'imported.run': run, 'imported.row': { $gt: last } } as never)
      .sort({ 'imported.row': 1 } as never)
      .limit(batchSize)
      .lean<Stored[]>()
    if (!batch.length) return result
    last = batch.at(-1)?.imported?.row ?? Number.POSITIVE_INFINITY
    for (const record of batch.filter((one) => !one.removed)) {
      const taken = !isWorkedOn(record) && (await takenBack(context, run, record, parts))
      if (taken) result.undone += 1
      else result.kept.push({ id: record._id, label: parts.label(record), row: record.imported?.row ?? 0 })
    }
  }
}

const importsOwn = ['imports.run', 'imports.matchBodies']

/** Whether anything but an act of importing stands last in its history. */
function isWorkedOn(record: Pick<ImportedRecord, 'history'>): boolean {
  return !importsOwn.includes(record.history.at(-1)?.action ?? '')
}

async function takenBack<Stored extends ImportedRecord>(
  context: Context,
  run: string,
  record: Stored,
  parts: { model: Model<Stored>; tombstone: (record: Stored) => Stored | Promise<Stored> },
): Promise<boolean> {
  const tombstone = await parts.tombstone({
    ...record,
    version: record.version + 1,
    removed: { run, at: context.now, by: context.actor.id },
    history: [...record.history, entry(context, 'imports.undo', {})],
  })
  const stored = await parts.model.replaceOne({ _id: record._id, version: record.version } as never, tombstone as never)
  return stored.modifiedCount === 1
}

function entry(context: Context, action: string, details: HistoryEntry['details']): HistoryEntry {
  return { at: context.now, by: context.actor.id, byName: context.actor.name, action, contentNo: null, details }
}
