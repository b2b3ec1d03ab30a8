import { plain } from './words.ts'

/** A column that a register may have. */
export interface Column {
  headings: readonly string[]
  required?: boolean
  /** Names, addresses, numbers of people: never in an error list, hidden where a row may be a denunciation. */
  personal?: boolean
}

export type Columns = Readonly<Record<string, Column>>

/** Which cell of a row holds which column; a column that the file lacks is absent. */
export type Mapping = Record<string, number>

/** Finds the columns by their headings, as offices word them; each heading serves one column. */
export function recogniseColumns(headings: readonly string[], columns: Columns): Mapping {
  const folded = headings.map(plain)
  const mapping: Mapping = {}
  const taken = new Set<number>()
  for (const [key, column] of Object.entries(columns)) {
    const at = column.headings
      .map((heading) => folded.indexOf(plain(heading)))
      .find((index) => index >= 0 && !taken.has(index))
    if (at === undefined) continue
    mapping[key] = at
    taken.add(at)
  }
  return mapping
}

/** The columns without which no row can be read. */
export function missingColumns(mapping: Mapping, columns: Columns): string[] {
  return Object.entries(columns)
    .filter(([key, column]) => column.required && mapping[key] === undefined)
    .map(([key]) => key)
}
