import { failedToParse } from '../../../errors.ts'
import { type Document, isDocument, type Value } from '../../../values/value.ts'
import { readSort } from '../../sorting.ts'
import { expression } from '../expression.ts'
import type { Stage, StageContext } from '../stage.ts'
import { fromAll } from '../stream.ts'
import { withField } from '../with-field.ts'
import { partitioned } from './partitions.ts'
import { readWindowFunction } from './window-functions.ts'

const known = new Set(['partitionBy', 'sortBy', 'output'])

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/setWindowFields/ */
export function setWindowFields(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand)) throw failedToParse('the $setWindowFields stage specification must be an object')
  for (const name of operand.keys())
    if (!known.has(name)) throw failedToParse(`BSON field '$setWindowFields.${name}' is an unknown field.`)
  const output = operand.get('output')
  if (!isDocument(output)) throw failedToParse("BSON field '$setWindowFields.output' is missing but a required field")
  const sortBy = readSort(operand.get('sortBy'))
  const by = operand.get('partitionBy')
  const keyOf = by === undefined ? undefined : expression(by, context)
  const fields = [...output].map(([path, value]) => ({
    parts: path.split('.'),
    valuesOf: readWindowFunction(path, value, sortBy, context),
  }))
  return (source) => {
    const finish = (all: Document[]) =>
      partitioned(all, keyOf, sortBy, context).flatMap((partition) => {
        const values = fields.map(({ valuesOf }) => valuesOf(partition))
        return partition.map((document, at) =>
          fields.reduce((result, { parts }, field) => withField(result, parts, values[field][at] ?? null), document),
        )
      })
    return fromAll(source, '$setWindowFields', finish)
  }
}
