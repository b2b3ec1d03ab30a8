import { type Document, documentOf, type Value } from '../../values/value.ts'
import type { Condition } from '../matching/condition.ts'

/** A condition as explain shows it. One without a simple form is shown by the paths that it looks at. */
export function shownFilter(condition: Condition): Document {
  switch (condition.kind) {
    case 'and':
      return condition.parts.length === 0
        ? new Map()
        : documentOf({ $and: condition.parts.map(shownFilter) as Value[] })
    case 'or':
      return documentOf({ $or: condition.parts.map(shownFilter) as Value[] })
    case 'not':
      return documentOf({ $nor: [shownFilter(condition.part)] as Value[] })
    case 'compare':
      return field(condition.path, `$${condition.operator}`, condition.value)
    case 'in':
      return field(condition.path, '$in', condition.values)
    case 'prefix':
      return field(condition.path, '$regex', `^${condition.text}`)
    case 'exists':
      return field(condition.path, '$exists', true)
    case 'other':
      return documentOf({ $expr: condition.paths === 'all' ? '$$ROOT' : condition.paths.map((path) => `$${path}`) })
  }
}

function field(path: string, operator: string, value: Value): Document {
  return new Map([[path, new Map([[operator, value]])]])
}
