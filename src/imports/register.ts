import type { Context } from '../context.ts'
import type { Law } from '../law/index.ts'
import type { Bodies } from './bodies.ts'
import type { Columns } from './columns.ts'
import type { RowProblem } from './problem.ts'
import type { RowReading } from './read-row.ts'

/** What reading a row may ask of the rows before it. */
export interface SeenRows {
  readonly today: string
  /** The row that already has this key, or undefined; then the row `no` has it. */
  first(key: string, no: number): number | undefined
}

export function seenRows(today: string): SeenRows {
  const rows = new Map<string, number>()
  return {
    today,
    first(key, no) {
      const earlier = rows.get(key)
      if (earlier === undefined) rows.set(key, no)
      return earlier
    },
  }
}

/** What storing rows needs. */
export interface Writing {
  readonly context: Context
  readonly run: string
  readonly law: Law
  readonly bodies: Bodies
}

/** What taking an import back did. */
export interface Undone {
  undone: number
  /** Records that somebody has worked on since: they stay. */
  kept: { id: string; label: string; row: number }[]
}

/** A register that can be imported: its columns, how a row is read, how rows are stored and taken back. */
export interface Register<Row extends { row: number } = { row: number }> {
  readonly columns: Columns
  read(reading: RowReading, seen: SeenRows): Row
  /** Whether the row's people must not be shown: it is, or may be, a denunciation. */
  isSecret(row: Row): boolean
  /** The body that a row names and the day for which it is sought, for a warning before anything is stored. */
  bodyOf(row: Row): { name: string; on: string } | null
  /** Rows whose number the register of the office already has, before anything is stored. */
  taken(rows: Row[], context: Context): Promise<RowProblem[]>
  /** Stores rows, each at most once for a run; answers what could not be stored. */
  write(rows: Row[], on: Writing): Promise<RowProblem[]>
  /** Rows of the run that are stored. */
  written(run: string): Promise<Set<number>>
  /** Takes back every record of the run that nobody has worked on. */
  undo(context: Context, run: string): Promise<Undone>
}
