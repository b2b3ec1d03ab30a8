import { DatabaseError } from '../../errors.ts'
import { isNumber, toDouble, wholeNumber } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { type Document, documentOf, doubleValue, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { Accumulator } from './accumulators.ts'
import { groupBy, outputOf } from './bucket.ts'
import { expression } from './expression.ts'
import { readAccumulators } from './group.ts'
import { StageMemory } from './memory.ts'
import { type Rounder, rounderOf } from './preferred-numbers.ts'
import type { Stage, StageContext } from './stage.ts'
import { afterAll } from './stream.ts'

const known = new Set(['groupBy', 'buckets', 'output', 'granularity'])

interface Entry {
  value: Maybe
  document: Document
}

interface Bucket {
  min: Maybe
  max: Maybe
  accumulators: Accumulator[]
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/bucketAuto/ */
export function bucketAuto(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand))
    throw new DatabaseError(
      40239,
      `The argument to $bucketAuto must be an object, but found type: ${typeName(operand)}`,
    )
  for (const name of operand.keys())
    if (!known.has(name)) throw new DatabaseError(40245, `Unrecognized option to $bucketAuto: ${name}.`)
  const by = operand.get('groupBy')
  if (by === undefined || !operand.has('buckets'))
    throw new DatabaseError(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified.")
  const evaluate = expression(groupBy('$bucketAuto', 40240, by), context)
  const most = bucketCount(operand.get('buckets')!)
  const fields = readAccumulators(outputOf('$bucketAuto', 40244, operand), context)
  const rounder = granularityOf(operand.get('granularity'))
  const groupValue = (document: Document): Maybe => {
    const value = evaluate({ root: document })
    if (rounder) checkRoundable(value)
    return value
  }
  const isSame = (left: Maybe, right: Maybe) => compareValues(left, right, context.strings) === 0
  return (source) => {
    const entries: Entry[] = []
    const memory = new StageMemory('$bucketAuto')
    const finish = () => {
      entries.sort((left, right) => compareValues(left.value, right.value, context.strings))
      const made = fill(entries, most, rounder, () => fields.map(({ make }) => make(memory)), isSame)
      return made.map(({ min, max, accumulators }) => {
        const result = documentOf({ _id: documentOf({ min: min ?? null, max: max ?? null }) })
        fields.forEach(({ name }, at) => {
          result.set(name, accumulators[at].result())
        })
        return result
      })
    }
    return afterAll(
      source,
      (documents) => {
        for (const document of documents) {
          memory.keep(document)
          entries.push({ value: groupValue(document), document })
        }
      },
      finish,
    )
  }
}

function bucketCount(value: Value): number {
  const count = wholeNumber(value)
  if (!isNumber(value)) throw new DatabaseError(40241, "The $bucketAuto 'buckets' field must be a numeric value")
  if (count === undefined || Math.abs(count) > 2 ** 31 - 1)
    throw new DatabaseError(40242, "The $bucketAuto 'buckets' field must be representable as a 32-bit integer")
  if (count <= 0)
    throw new DatabaseError(40243, `The $bucketAuto 'buckets' field must be greater than 0, but found: ${count}`)
  return count
}

function granularityOf(value: Maybe): Rounder | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw new DatabaseError(40261, "The $bucketAuto 'granularity' field must be a string")
  const rounder = rounderOf(value)
  if (!rounder) throw new DatabaseError(40257, `Unknown rounding granularity '${value}'`)
  return rounder
}

function checkRoundable(value: Maybe) {
  if (!isNumber(value))
    throw new DatabaseError(
      40258,
      `$bucketAuto can specify a 'granularity' with numeric boundaries only, but found a value with type: ${typeName(value)}`,
    )
  const number = toDouble(value)
  if (Number.isNaN(number)) throw new DatabaseError(40259, "$bucketAuto can't use NaN with a 'granularity'")
  if (number < 0)
    throw new DatabaseError(40260, "$bucketAuto can specify a 'granularity' with non-negative numbers only")
}

/** Buckets of about the same size; equal values are never parted. */
function fill(
  entries: Entry[],
  most: number,
  rounder: Rounder | undefined,
  accumulators: () => Accumulator[],
  isSame: (left: Maybe, right: Maybe) => boolean,
): Bucket[] {
  const size = most > entries.length ? 1 : Math.round(entries.length / most)
  const buckets: Bucket[] = []
  let at = 0
  while (at < entries.length && buckets.length < most) {
    const before = buckets.at(-1)
    const first = entries[at].value
    const bucket: Bucket = {
      min: before ? before.max : lowest(first, rounder),
      max: first,
      accumulators: accumulators(),
    }
    const take = () => {
      const { value, document } = entries[at++]
      bucket.max = value
      for (const accumulator of bucket.accumulators) accumulator.add({ root: document })
    }
    const isLast = buckets.length === most - 1
    for (let n = 0; at < entries.length && (n < size || isLast); n++) take()
    const end = rounder?.up(toDouble(bucket.max as number))
    const belongs = ({ value }: Entry) =>
      end === undefined ? isSame(value, bucket.max) : toDouble(value as number) < end
    while (at < entries.length && belongs(entries[at])) take()
    const next = entries[at]?.value
    if (end === undefined) bucket.max = at < entries.length ? next : bucket.max
    else bucket.max = doubleValue(end === 0 && next !== undefined ? rounder!.down(toDouble(next as number)) : end)
    buckets.push(bucket)
  }
  return buckets
}

function lowest(value: Maybe, rounder: Rounder | undefined): Maybe {
  return rounder ? doubleValue(rounder.down(toDouble(value as number))) : value
}
