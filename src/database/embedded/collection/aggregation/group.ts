import { DatabaseError } from '../../errors.ts'
import { keyOf } from '../../values/key.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { type Accumulator, type AccumulatorMaker, readAccumulator } from './accumulators.ts'
import type { ExpressionContext } from './evaluation.ts'
import { expression } from './expression.ts'

/** A $group that has been read. */
export interface Grouping {
  fields: { name: string; make: AccumulatorMaker }[]
  idOf: (document: Document) => Maybe
}

/** Reads the operand of $group. @throws MongoDB's codes for wrong ones */
export function readGroup(operand: Value, context: ExpressionContext): Grouping {
  if (!isDocument(operand)) throw new DatabaseError(15947, "a group's fields must be specified in an object")
  if (!operand.has('_id')) throw new DatabaseError(15955, 'a group specification must include an _id')
  const evaluate = expression(operand.get('_id')!, context)
  const fields: Grouping['fields'] = []
  for (const [name, accumulator] of operand) {
    if (name === '_id') continue
    if (name.includes('.')) throw new DatabaseError(40235, `The field name '${name}' cannot contain '.'`)
    if (!isDocument(accumulator) || accumulator.size !== 1)
      throw new DatabaseError(40234, `The field '${name}' must be an accumulator object`)
    const [operator, argument] = [...accumulator][0]
    fields.push({ name, make: readAccumulator(operator, argument, context) })
  }
  return { fields, idOf: (document) => evaluate({ root: document }) }
}

interface Group {
  id: Value
  accumulators: Accumulator[]
}

/** Gathers documents into groups. */
export class Groups {
  private readonly groups = new Map<string, Group>()
  private readonly grouping: Grouping
  private lastDocument: Document | undefined
  private lastGroup: Group | undefined

  constructor(grouping: Grouping) {
    this.grouping = grouping
  }

  /** An index gives neighbours with the same fields as the very same document: they are in the same group. */
  add(document: Document): void {
    if (document !== this.lastDocument || !this.lastGroup) this.lastGroup = this.groupOf(this.grouping.idOf(document))
    this.lastDocument = document
    const { accumulators } = this.lastGroup
    const scope = { root: document }
    for (const accumulator of accumulators) accumulator.add(scope)
  }

  /** The groups as documents, in the order in which they were met. */
  results(): Document[] {
    return [...this.groups.values()].map(({ id, accumulators }) => {
      const result: Document = new Map([['_id', id]])
      this.grouping.fields.forEach(({ name }, at) => {
        result.set(name, accumulators[at].result())
      })
      return result
    })
  }

  private groupOf(id: Maybe): Group {
    const key = typeof id === 'string' ? `"${id}` : textKey(id)
    let group = this.groups.get(key)
    if (!group) {
      group = { id: id ?? null, accumulators: this.grouping.fields.map(({ make }) => make()) }
      this.groups.set(key, group)
    }
    return group
  }
}

function textKey(id: Maybe): string {
  const key = keyOf(id)
  return key.latin1Slice(0, key.length)
}
