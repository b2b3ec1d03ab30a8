import { DatabaseError } from '../../errors.ts'
import type { StringOrder } from '../../values/order.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { type Accumulator, type AccumulatorMaker, readAccumulator } from './accumulators.ts'
import type { ExpressionContext } from './evaluation.ts'
import { expression } from './expression.ts'
import { StageMemory } from './memory.ts'
import { Spool } from './spool.ts'
import type { PipelineContext } from './stage.ts'
import { afterAll, type DocumentStream } from './stream.ts'
import { ValueMap } from './value-map.ts'

/** A $group that has been read. */
export interface Grouping {
  fields: GroupField[]
  idOf: (document: Document) => Maybe
  /** Texts that it holds for equal are in one group. */
  strings?: StringOrder
}

interface GroupField {
  name: string
  make: AccumulatorMaker
}

/** Reads the operand of $group. @throws MongoDB's codes for wrong ones */
export function readGroup(operand: Value, context: ExpressionContext): Grouping {
  if (!isDocument(operand)) throw new DatabaseError(15947, "a group's fields must be specified in an object")
  if (!operand.has('_id')) throw new DatabaseError(15955, 'a group specification must include an _id')
  const evaluate = expression(operand.get('_id')!, context)
  return {
    fields: readAccumulators(
      [...operand].filter(([name]) => name !== '_id'),
      context,
    ),
    idOf: (document) => evaluate({ root: document }),
    strings: context.strings,
  }
}

/** Fields with one accumulator each. @throws 40234, 40235, 40236, 40238 and those of the accumulators */
export function readAccumulators(fields: Iterable<[string, Value]>, context: ExpressionContext): GroupField[] {
  return [...fields].map(([name, accumulator]) => {
    if (name.includes('.')) throw new DatabaseError(40235, `The field name '${name}' cannot contain '.'`)
    if (name.startsWith('$')) throw new DatabaseError(40236, `The field name '${name}' cannot be an operator name`)
    if (!isDocument(accumulator)) throw new DatabaseError(40234, `The field '${name}' must be an accumulator object`)
    if (accumulator.size !== 1) throw new DatabaseError(40238, `The field '${name}' must specify one accumulator`)
    const [operator, argument] = [...accumulator][0]
    return { name, make: readAccumulator(operator, argument, context) }
  })
}

interface Group {
  id: Value
  accumulators: Accumulator[]
}

/**
 * The groups of any number of documents. Those that would begin a group when the memory is half full wait for another
 * round over what is left; only a group that outgrows the memory by itself is an error. @throws 146, 292
 */
export function grouped(source: DocumentStream, grouping: Grouping, context: PipelineContext): DocumentStream {
  let round = roundOf(source, grouping, context)
  return {
    next: async (slice) => {
      for (;;) {
        const results = await round.results.next(slice)
        if (results || round.left.isEmpty) return results
        round = roundOf(round.left.stream(), grouping, context)
      }
    },
  }
}

function roundOf(source: DocumentStream, grouping: Grouping, context: PipelineContext) {
  const groups = new Groups(grouping, '$group')
  const left = new Spool('$group', context)
  const take = (documents: Document[]) => {
    for (const document of documents) if (!groups.add(document)) left.add(document)
  }
  return { left, results: afterAll(source, take, () => groups.results()) }
}

/** Gathers documents into groups. */
export class Groups {
  private readonly groups: ValueMap<Group>
  private readonly memory: StageMemory
  private readonly grouping: Grouping
  private lastDocument: Document | undefined
  private lastGroup: Group | undefined

  constructor(grouping: Grouping, stage: string) {
    this.grouping = grouping
    this.memory = new StageMemory(stage)
    this.groups = new ValueMap(grouping.strings)
  }

  /**
   * Answers false where there is no room for another group. An index gives neighbours with the same fields as the very
   * same document: they are in the same group. @throws 146
   */
  add(document: Document): boolean {
    if (document !== this.lastDocument || !this.lastGroup) this.lastGroup = this.groupOf(this.grouping.idOf(document))
    this.lastDocument = document
    if (!this.lastGroup) return false
    const { accumulators } = this.lastGroup
    const scope = { root: document }
    for (const accumulator of accumulators) accumulator.add(scope)
    return true
  }

  /** The groups as documents, in the order in which they were met. */
  *results(): Iterable<Document> {
    for (const { value } of this.groups) {
      const result: Document = new Map([['_id', value.id]])
      this.grouping.fields.forEach(({ name }, at) => {
        result.set(name, value.accumulators[at].result())
      })
      yield result
    }
  }

  private groupOf(id: Maybe): Group | undefined {
    if (this.memory.isHalfFull && !this.groups.has(id)) return undefined
    return this.groups.getOrMake(id, () => this.begun(id ?? null))
  }

  private begun(id: Value): Group {
    const { fields } = this.grouping
    this.memory.keep([id, ...fields.map(({ name }) => name)])
    this.memory.keep(id)
    return { id, accumulators: fields.map(({ make }) => make(this.memory)) }
  }
}
