import { failedToParse } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import { BSONRegExp, type Document, documentOf, isDocument, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { Slice } from '../slice.ts'
import { expression } from './expression.ts'
import { StageMemory } from './memory.ts'
import { pipelineOf, type Stage, type StageContext } from './stage.ts'
import { collected } from './stream.ts'
import { valuesAt } from './values-at.ts'
import { withField } from './with-field.ts'

const known = new Set(['from', 'as', 'let', 'pipeline', 'localField', 'foreignField'])

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/lookup/; with fields, a pipeline, or both */
export function lookup(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand)) throw failedToParse('the $lookup specification must be an Object')
  const { from, as, local, foreign, pipeline } = fieldsOf(operand)
  const read = variablesOf(operand).map(([name, value]) => [name, expression(value, context)] as const)
  const withVariables = (values: Iterable<[string, Value]>) => ({
    ...context,
    hint: undefined,
    variables: new Map([...(context.variables ?? []), ...values]),
  })
  context.check('$lookup', pipeline, withVariables(read.map(([name]) => [name, null])))
  const find = (document: Document, slice: Slice): Promise<Document[]> => {
    const values = read.map(([name, evaluate]): [string, Value] => [name, evaluate({ root: document }) ?? null])
    const join = foreign === undefined ? [] : [joinStage(foreign, valuesAt(document, local!))]
    const joined = from === '' ? [pipeline[0], ...join, ...pipeline.slice(1)] : [...join, ...pipeline]
    return collected(context.open(from, joined, withVariables(values)), new StageMemory('$lookup', 4568), slice)
  }
  const path = as.split('.')
  return (source) => ({
    next: async (slice) => {
      const documents = await source.next(slice)
      if (!documents) return undefined
      const results: Document[] = []
      for (const document of documents) {
        results.push(withField(document, path, await find(document, slice)))
        if (slice.isOver()) await slice.rest()
      }
      return results
    },
  })
}

function fieldsOf(operand: Document) {
  for (const name of operand.keys()) if (!known.has(name)) throw failedToParse(`unknown argument to $lookup: ${name}`)
  const as = textField(operand, 'as')
  const local = textField(operand, 'localField')
  const foreign = textField(operand, 'foreignField')
  const hasPipeline = operand.has('pipeline')
  const pipeline = hasPipeline ? pipelineOf(operand.get('pipeline')) : []
  const from = textField(operand, 'from') ?? (startsWithDocuments(pipeline) ? '' : undefined)
  if (as === undefined) throw failedToParse("must specify 'as' field for a $lookup")
  if (from === undefined) throw failedToParse(`missing 'from' option to $lookup stage specification: ${shown(operand)}`)
  if ((local === undefined) !== (foreign === undefined))
    throw failedToParse("$lookup requires both or neither of 'localField' and 'foreignField' to be specified")
  if (local === undefined && !hasPipeline)
    throw failedToParse("$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified")
  if (operand.has('let') && !hasPipeline)
    throw failedToParse("$lookup with a 'let' argument must also specify 'pipeline'")
  return { from, as, local, foreign, pipeline }
}

function startsWithDocuments([first]: Value[]): boolean {
  return isDocument(first) && first.has('$documents')
}

function textField(operand: Document, name: string): string | undefined {
  const value = operand.get(name)
  if (value === undefined || (typeof value === 'string' && value !== '')) return value
  throw failedToParse(`$lookup argument '${name}: ${shown(value)}' must be a string, is type ${typeName(value)}`)
}

function variablesOf(operand: Document): [string, Value][] {
  const value = operand.get('let')
  if (value === undefined) return []
  if (isDocument(value)) return [...value]
  throw failedToParse(`$lookup argument 'let: ${shown(value)}' must be an object, is type ${typeName(value)}`)
}

/** A missing local field finds null and missing ones. */
function joinStage(foreign: string, values: Value[]): Value {
  const wanted = values.length === 0 ? [null] : values
  const isPlain = !wanted.some((value) => value instanceof BSONRegExp)
  const match = isPlain
    ? documentOf({ [foreign]: documentOf({ $in: wanted }) })
    : documentOf({ $or: wanted.map((value) => documentOf({ [foreign]: documentOf({ $eq: value }) })) })
  return documentOf({ $match: match })
}
