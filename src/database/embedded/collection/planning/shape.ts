import { rankOf } from '../../values/order.ts'
import type { Condition } from '../matching/condition.ts'
import { leafPaths } from './covering.ts'
import type { Question } from './question.ts'

/**
 * The shape of a question: two with the same one can be answered by the same index (manual: "Query Shapes"). Of values
 * it keeps the type, because what an index can answer depends on it: null, texts in a collation, arrays.
 */
export function shapeOf(question: Question): string {
  const { filter, sort, limit, collation, needs } = question
  const order = sort.map(({ path, direction }) => (direction < 0 ? `-${path}` : path)).join(',')
  const fields = needs ? leafPaths(needs).join(',') : '*'
  return `${ofCondition(filter)}|${order}|${magnitude(limit)}|${collation ?? ''}|${fields}|${question.isOrderFree === true}`
}

function ofCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `${condition.kind}(${condition.parts.map(ofCondition).join(';')})`
    case 'not':
      return `not(${ofCondition(condition.part)})`
    case 'compare':
      return `${condition.path} ${condition.operator} ${rankOf(condition.value)}`
    case 'in': {
      const ranks = new Set(condition.values.map(rankOf))
      return `${condition.path} in ${[...ranks].sort().join(',')} ${magnitude(condition.values.length)}`
    }
    case 'prefix':
      return `${condition.path} prefix ${condition.isAll}`
    case 'exists':
      return `${condition.path} exists`
    case 'other':
      return `other(${condition.paths})(${condition.implied.map(ofCondition).join(';')})`
  }
}

/** 1, up to 10, up to 100 and so on are alike. */
function magnitude(count: number): number {
  return Math.ceil(Math.log10(Math.max(count, 1)))
}
