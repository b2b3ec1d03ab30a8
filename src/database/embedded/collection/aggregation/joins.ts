import { DatabaseError } from '../../errors.ts'
import { type Document, documentOf, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Slice } from '../slice.ts'
import { expression, pathValue } from './expression.ts'
import { openPipeline, type PipelineContext, pipelineOn, type Stage } from './pipeline.ts'
import { collected, type DocumentStream, streamFrom } from './stream.ts'

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/lookup/; with fields, a pipeline, or both */
export function lookup(operand: Value, context: PipelineContext): Stage {
  if (!isDocument(operand)) throw new DatabaseError(9, 'the $lookup specification must be an Object')
  const from = textField(operand, 'from')
  const as = textField(operand, 'as')
  const foreign = operand.get('foreignField')
  const local = operand.get('localField')
  const pipeline = operand.get('pipeline')
  if ((foreign === undefined) !== (local === undefined) || (foreign === undefined && !Array.isArray(pipeline)))
    throw new DatabaseError(9, '$lookup requires both or neither of localField and foreignField, or a pipeline')
  const variables = isDocument(operand.get('let')) ? [...(operand.get('let') as Document)] : []
  const read = variables.map(([name, value]) => [name, expression(value, context)] as const)
  const stages = Array.isArray(pipeline) ? pipeline : []
  const find = (document: Document, slice: Slice): Promise<Document[]> => {
    const values: Document = new Map(context.variables ?? [])
    for (const [name, evaluate] of read) values.set(name, evaluate({ root: document }) ?? null)
    const joined =
      typeof foreign === 'string'
        ? [joinStage(foreign, pathValue(document, String(local).split('.'), 0)), ...stages]
        : stages
    const inner = { ...context, hint: undefined, variables: values }
    return collected(openPipeline(from, joined, inner), slice)
  }
  return (source) => ({
    next: async (slice) => {
      const documents = await source.next(slice)
      if (!documents) return undefined
      const results: Document[] = []
      for (const document of documents) {
        results.push(withField(document, as.split('.'), await find(document, slice)))
        if (slice.isOver()) await slice.rest()
      }
      return results
    },
  })
}

function textField(operand: Document, name: string): string {
  const value = operand.get(name)
  if (typeof value !== 'string' || value === '')
    throw new DatabaseError(9, `$lookup argument '${name}' must be a string`)
  return value
}

/** A missing local field finds null and missing ones; an array finds any of its elements. */
function joinStage(foreign: string, local: Maybe): Value {
  const values = Array.isArray(local) ? local : [local ?? null]
  return documentOf({ $match: documentOf({ [foreign]: documentOf({ $in: values }) }) })
}

function withField(document: Document, parts: string[], value: Value): Document {
  const copy = new Map(document)
  const [first, ...rest] = parts
  const below = copy.get(first)
  copy.set(first, rest.length === 0 ? value : withField(below instanceof Map ? below : new Map(), rest, value))
  return copy
}

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/facet/ */
export function facet(operand: Value, context: PipelineContext): Stage {
  if (!isDocument(operand) || operand.size === 0)
    throw new DatabaseError(40169, 'the $facet specification must be a non-empty object')
  const facets = [...operand].map(([name, pipeline]) => {
    if (!Array.isArray(pipeline)) throw new DatabaseError(40170, `arguments to $facet must be arrays, ${name} is none`)
    pipelineOn(streamFrom([]), pipeline, context)
    return { name, pipeline }
  })
  return (source) => {
    let isDone = false
    return {
      next: async (slice) => {
        if (isDone) return undefined
        isDone = true
        const documents = await collected(source, slice)
        const result: Document = new Map()
        for (const { name, pipeline } of facets)
          result.set(name, await collected(pipelineOn(streamFrom(documents), pipeline, context), slice))
        return [result]
      },
    }
  }
}

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/unionWith/ */
export function unionWith(operand: Value, context: PipelineContext): Stage {
  const name = isDocument(operand) ? operand.get('coll') : operand
  const pipeline = isDocument(operand) ? (operand.get('pipeline') ?? []) : []
  if (typeof name !== 'string' || !Array.isArray(pipeline))
    throw new DatabaseError(9, '$unionWith requires a collection')
  return (source) => {
    let other: DocumentStream | undefined
    return {
      next: async (slice) => {
        const documents = other ? undefined : await source.next(slice)
        if (documents) return documents
        other ??= openPipeline(name, pipeline, { ...context, hint: undefined })
        return other.next(slice)
      },
    }
  }
}
