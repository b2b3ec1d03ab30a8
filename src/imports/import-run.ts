import mongoose, { Schema } from 'mongoose'
import type { Mapping } from './columns.ts'
import type { RowProblem } from './problem.ts'
import type { Undone } from './register.ts'

export const importKinds = ['letters', 'receptions', 'feedback'] as const
export type ImportKind = (typeof importKinds)[number]

export const importStates = ['previewed', 'running', 'interrupted', 'done', 'undone', 'cancelled'] as const
export type ImportState = (typeof importStates)[number]

/** One import of one spreadsheet. Holds no personal data: the file itself is sealed until the import is done. */
export interface ImportRun {
  _id: string
  office: string
  kind: ImportKind
  fileName: string
  /** SHA-256 of the file as it came: the same file is not imported twice by mistake. */
  fileHash: string
  fileSize: number
  /** The sealed file in the file store; null once the import is over. */
  sealedFile: string | null
  sheet: string
  mapping: Mapping
  state: ImportState
  /** Asked for although the same file was imported before. */
  again: boolean
  total: number
  done: number
  failed: number
  warnings: number
  problems: RowProblem[]
  /** Bodies that the catalogue does not know, with the rows that wait for them and a day of one. */
  unmatched: { id: string; name: string; rows: number; on: string }[]
  kept: Undone['kept']
  by: string
  byName: string
  at: Date
  startedAt: Date | null
  endedAt: Date | null
  /** The process that runs it, until when without a sign of life. */
  lease: { holder: string; until: Date } | null
}

const mixed = { type: Schema.Types.Mixed }

const schema = new Schema<ImportRun>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    kind: { type: String, enum: importKinds, required: true },
    fileName: { type: String, required: true },
    fileHash: { type: String, required: true },
    fileSize: { type: Number, required: true },
    sealedFile: { type: String, default: null },
    sheet: { type: String, default: '' },
    mapping: mixed,
    state: { type: String, enum: importStates, required: true },
    again: { type: Boolean, default: false },
    total: { type: Number, required: true },
    done: { type: Number, default: 0 },
    failed: { type: Number, default: 0 },
    warnings: { type: Number, default: 0 },
    problems: [mixed],
    unmatched: [mixed],
    kept: [mixed],
    by: { type: String, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    lease: mixed,
  },
  { collection: 'importRuns', versionKey: false, minimize: false },
)
schema.index({ office: 1, at: -1 })
schema.index({ office: 1, kind: 1, fileHash: 1 })

export const ImportRunModel = mongoose.model<ImportRun>('ImportRun', schema)

/** How many problems a run keeps; the counts go on. */
export const mostProblems = 2000

/** The state as it is now: a run whose process gave no sign of life for the length of a lease was interrupted. */
export function stateNow(run: Pick<ImportRun, 'state' | 'lease'>, now: Date): ImportState {
  return run.state === 'running' && (!run.lease || run.lease.until < now) ? 'interrupted' : run.state
}
