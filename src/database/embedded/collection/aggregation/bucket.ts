import { DatabaseError } from '../../errors.ts'
import { compareValues, rankOf } from '../../values/order.ts'
import { shown } from '../../values/shown.ts'
import { type Document, documentOf, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import { dependenciesOf } from './dependencies.ts'
import { expression } from './expression.ts'
import { Groups, readAccumulators } from './group.ts'
import type { Stage, StageContext } from './stage.ts'
import { afterAll } from './stream.ts'

const known = new Set(['groupBy', 'boundaries', 'default', 'output'])

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/bucket/ */
export function bucket(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand))
    throw new DatabaseError(40201, `Argument to $bucket stage must be an object, but found type: ${typeName(operand)}.`)
  for (const name of operand.keys())
    if (!known.has(name)) throw new DatabaseError(40197, `Unrecognized option to $bucket: ${name}.`)
  const by = operand.get('groupBy')
  if (by === undefined || !operand.has('boundaries'))
    throw new DatabaseError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.")
  const evaluate = expression(groupBy('$bucket', 40202, by), context)
  const boundaries = boundariesOf(operand.get('boundaries')!, context)
  const otherwise = operand.get('default')
  checkDefault(otherwise, boundaries, context)
  const fields = readAccumulators(outputOf('$bucket', 40196, operand), context)
  const bucketOf = (document: Document): Maybe => {
    const value = evaluate({ root: document })
    const above = boundaries.findIndex((boundary) => compareValues(value, boundary, context.strings) < 0)
    if (above > 0) return boundaries[above - 1]
    if (otherwise !== undefined) return otherwise
    throw new DatabaseError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  return (source) => {
    const groups = new Groups({ fields, idOf: bucketOf }, '$bucket')
    return afterAll(
      source,
      (documents) => {
        for (const document of documents) groups.add(document)
      },
      () => [...groups.results()].sort((a, b) => compareValues(a.get('_id'), b.get('_id'), context.strings)),
    )
  }
}

/** What documents are put into buckets by. @throws the code for a constant */
export function groupBy(stage: string, code: number, value: Value): Value {
  if (isDocument(value) || (typeof value === 'string' && value.startsWith('$'))) return value
  throw new DatabaseError(
    code,
    `The ${stage} 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${shown(value)}.`,
  )
}

/** The accumulators of buckets; each has a count unless told otherwise. @throws the code for what is no object */
export function outputOf(stage: string, code: number, operand: Document): Document {
  const output = operand.get('output') ?? documentOf({ count: documentOf({ $sum: 1 }) })
  if (isDocument(output)) return output
  throw new DatabaseError(code, `The ${stage} 'output' field must be an object, but found type: ${typeName(output)}.`)
}

function constant(code: number, option: string, value: Value, context: StageContext): Value {
  const paths = dependenciesOf(value)
  if (paths === 'all' || paths.length > 0)
    throw new DatabaseError(
      code,
      `The $bucket '${option}' field must be an array of constant values, but found value: ${shown(value)}.`,
    )
  return expression(value, context)({ root: new Map() }) ?? null
}

function boundariesOf(value: Value, context: StageContext): Value[] {
  if (!Array.isArray(value))
    throw new DatabaseError(
      40200,
      `The $bucket 'boundaries' field must be an array, but found type: ${typeName(value)}.`,
    )
  const boundaries = value.map((one) => constant(40191, 'boundaries', one, context))
  if (boundaries.length < 2)
    throw new DatabaseError(
      40192,
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
    )
  for (let i = 1; i < boundaries.length; i++) {
    if (rankOf(boundaries[i - 1]) !== rankOf(boundaries[i]))
      throw new DatabaseError(40193, "All values in the 'boundaries' option to $bucket must have the same type.")
    if (compareValues(boundaries[i - 1], boundaries[i], context.strings) >= 0)
      throw new DatabaseError(
        40194,
        `The 'boundaries' option to $bucket must be sorted, but elements ${i - 1} and ${i} are not in ascending order`,
      )
  }
  return boundaries
}

function checkDefault(value: Maybe, boundaries: Value[], context: StageContext) {
  if (value === undefined) return
  const otherwise = constant(40195, 'default', value, context)
  const isBelow = compareValues(otherwise, boundaries[0], context.strings) < 0
  if (!isBelow && compareValues(otherwise, boundaries.at(-1), context.strings) < 0)
    throw new DatabaseError(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    )
}
