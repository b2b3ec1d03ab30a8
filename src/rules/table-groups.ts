import type { Rule } from '../law/index.ts'

/** The parts of the decision table, in the order in which they are asked (law/README § 4). */
export const tableParts = ['duties', 'S', 'DNearly', 'E', 'M', 'X', 'C', 'N', 'DNlate', 'PF', 'Z'] as const
export type TablePart = (typeof tableParts)[number]

/** The rows in force in their order, part by part: duties that are added first, then the rows of which one decides. */
export function tableGroups(rows: readonly Rule[]): { part: TablePart; rows: Rule[] }[] {
  const deciding = rows.filter(({ outcome }) => outcome !== 'addDuty')
  const lastBeforeLate = deciding.findLastIndex(({ id }) => prefixOf(id) === 'E')
  const partOf = (row: Rule): string => {
    if (row.outcome === 'addDuty') return 'duties'
    const prefix = prefixOf(row.id)
    if (prefix !== 'DN') return prefix
    return deciding.indexOf(row) < lastBeforeLate ? 'DNearly' : 'DNlate'
  }
  return tableParts
    .map((part) => ({ part, rows: rows.filter((row) => partOf(row) === part) }))
    .filter((group) => group.rows.length > 0)
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}
