import { DatabaseError, failedToParse } from '../../../errors.ts'
import { type Document, documentOf, isDocument, type Value } from '../../../values/value.ts'
import { readSort } from '../../sorting.ts'
import { documentStage } from '../document-stages.ts'
import type { Stage, StageContext } from '../stage.ts'
import { mapped } from '../stream.ts'
import { setWindowFields } from './set-window-fields.ts'

const known = new Set(['partitionBy', 'partitionByFields', 'sortBy', 'output'])
const methods: Record<string, string> = { locf: '$locf', linear: '$linearFill' }

/** As a $setWindowFields and a $set: https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/fill/ */
export function fill(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand)) throw failedToParse('the $fill stage specification must be an object')
  for (const name of operand.keys())
    if (!known.has(name)) throw failedToParse(`BSON field '$fill.${name}' is an unknown field.`)
  const output = operand.get('output')
  if (!isDocument(output) || output.size === 0)
    throw failedToParse("BSON field '$fill.output' is missing but a required field")
  const byMethod: Document = new Map()
  const byValue: Document = new Map()
  for (const [field, how] of output) {
    if (!isDocument(how) || how.size !== 1)
      throw failedToParse(`Each output of $fill needs 'value' or 'method': ${field}`)
    const method = how.get('method')
    if (how.has('value')) byValue.set(field, documentOf({ $ifNull: [`$${field}`, how.get('value')!] }))
    else if (typeof method === 'string' && Object.hasOwn(methods, method))
      byMethod.set(field, documentOf({ [methods[method]]: `$${field}` }))
    else throw new DatabaseError(6050201, 'Method must be either locf or linear')
  }
  const window = windowStage(operand, byMethod, context)
  const values = byValue.size > 0 ? documentStage('$set', byValue, context) : undefined
  return (source) => {
    const filled = window ? window(source) : source
    return values ? mapped(filled, (documents) => documents.map((document) => values.change(document))) : filled
  }
}

function windowStage(operand: Document, output: Document, context: StageContext): Stage | undefined {
  const sortBy = operand.get('sortBy')
  readSort(sortBy)
  const partitionBy = partitionOf(operand)
  if (output.size === 0) return undefined
  return setWindowFields(documentOf({ partitionBy, sortBy, output }), context)
}

/** @throws 6050204 where both ways are used */
function partitionOf(operand: Document): Value | undefined {
  const fields = operand.get('partitionByFields')
  if (fields === undefined) return operand.get('partitionBy')
  if (operand.has('partitionBy'))
    throw new DatabaseError(6050204, "Maximum one of 'partitionBy' and 'partitionByFields can be specified in '$fill'")
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string'))
    throw failedToParse("'partitionByFields' must be an array of strings")
  return new Map(fields.map((field, place) => [`key${place}`, `$${field}`]))
}
