import { appliesOn } from '../in-force.ts'
import { addDays, type PlainDate } from '../plain-date.ts'
import { Diagrams, type Node } from './diagram.ts'
import { type DecisionRow, readRows, type WrittenRow } from './rule.ts'

/**
 * The first day on which the table answers everything: the Law on Denunciations of 2018 began (LTC). The law on
 * denunciations of before is not in the table.
 */
export const tableFrom: PlainDate = '2019-01-01'

/** A span of days, as long as can be, in which no row of the table changed. */
export interface TablePeriod {
  from: PlainDate
  /** The last day; null while no change is known. */
  to: PlainDate | null
}

/** The rows that apply in a period. */
export interface TableOn extends TablePeriod {
  rows: readonly DecisionRow[]
  /** The ⊕ rows, and the rows of which the first that holds decides. */
  duties: readonly DecisionRow[]
  deciding: readonly DecisionRow[]
  /** The first row that holds as a diagram; its results are indices of `deciding`, or their number when none holds. */
  diagram: Node
  /** For each deciding row the first that has the same outcome, handling, papers and clocks. */
  effects: readonly number[]
}

export interface DecisionTable {
  readonly diagrams: Diagrams
  periods(): readonly TablePeriod[]
  /** The table on a day, its diagram made once for each period. */
  on(day: PlainDate): TableOn
}

const tables = new WeakMap<readonly WrittenRow[], DecisionTable>()

/**
 * The decision table of law/cases/rows.json, made once for the rows given: a law with another calendar costs nothing.
 * @throws Error that begins with the id of a row that cannot be trusted
 */
export function tableOf(written: readonly WrittenRow[]): DecisionTable {
  const known = tables.get(written)
  if (known) return known
  const table = createTable(readRows(written))
  tables.set(written, table)
  return table
}

/** The closing row that leaves the matter to the officer (Z-99): never an answer of the law. */
export function isLastResort({ rule }: DecisionRow): boolean {
  return rule.outcome === 'undecided'
}

function createTable(rows: readonly DecisionRow[]): DecisionTable {
  const diagrams = new Diagrams(rows.map(({ condition }) => condition))
  const conditions = new Map(rows.map((row) => [row, diagrams.of(row.condition)]))
  const periods = periodsOf(rows)
  const made = new Map<TablePeriod, TableOn>()
  const beforeAll: TablePeriod = { from: '0001-01-01', to: addDays(periods[0]?.from ?? '9999-12-31', -1) }
  return {
    diagrams,
    periods: () => periods,
    on(day) {
      const period = periods.findLast(({ from }) => from <= day) ?? beforeAll
      const table = made.get(period) ?? tableIn(period, conditions, diagrams)
      made.set(period, table)
      return table
    },
  }
}

function tableIn(period: TablePeriod, conditions: ReadonlyMap<DecisionRow, Node>, diagrams: Diagrams): TableOn {
  const rows = [...conditions.keys()].filter(({ rule }) => appliesOn(rule, period.from))
  const deciding = rows.filter(({ rule }) => rule.outcome !== 'addDuty')
  const choices = deciding.map((row, result) => ({ condition: conditions.get(row)!, result }))
  return {
    ...period,
    rows,
    duties: rows.filter(({ rule }) => rule.outcome === 'addDuty'),
    deciding,
    diagram: diagrams.firstOf(choices, deciding.length),
    effects: effectsOf(deciding),
  }
}

function effectsOf(deciding: readonly DecisionRow[]): number[] {
  const effects = deciding.map(({ rule: { outcome, handling, papers, clocks } }) =>
    JSON.stringify([outcome, handling, papers, clocks]),
  )
  return effects.map((effect) => effects.indexOf(effect))
}

/** From each day on which a row begins, or the day after one ends, to the day before the next. */
function periodsOf(rows: readonly DecisionRow[]): TablePeriod[] {
  const days = rows.flatMap(({ rule: { inForceFrom, inForceTo, earlier } }) => [
    inForceFrom,
    ...(earlier ? [earlier.from] : []),
    ...(inForceTo === null ? [] : [addDays(inForceTo, 1)]),
  ])
  const begins = [...new Set(days)].toSorted()
  return begins.map((from, index) => {
    const next = begins[index + 1]
    return { from, to: next === undefined ? null : addDays(next, -1) }
  })
}
