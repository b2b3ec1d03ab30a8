import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import { StageMemory } from './memory.ts'
import { Spool } from './spool.ts'
import type { Stage, StageContext } from './stage.ts'
import { collected } from './stream.ts'

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/facet/ */
export function facet(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand) || operand.size === 0)
    throw new DatabaseError(40169, 'the $facet specification must be a non-empty object')
  const facets = [...operand].map(([name, pipeline]) => ({ name: facetName(name), pipeline: listOf(name, pipeline) }))
  for (const { pipeline } of facets) context.check('$facet', pipeline, context)
  return (source) => {
    let isDone = false
    return {
      next: async (slice) => {
        if (isDone) return undefined
        isDone = true
        const given = new Spool('$facet', context)
        for (let documents = await source.next(slice); documents; documents = await source.next(slice))
          for (const document of documents) given.add(document)
        const memory = new StageMemory('$facet', 4031700)
        const result: Document = new Map()
        for (const { name, pipeline } of facets)
          result.set(name, await collected(context.on(given.stream(), pipeline, context), memory, slice))
        return [result]
      },
    }
  }
}

function facetName(name: string): string {
  if (name.includes('.')) throw new DatabaseError(16412, "FieldPath field names may not contain '.'.")
  if (name.startsWith('$')) throw new DatabaseError(16410, "FieldPath field names may not start with '$'.")
  return name
}

function listOf(name: string, pipeline: Value): Value[] {
  if (!Array.isArray(pipeline))
    throw new DatabaseError(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`)
  for (const stage of pipeline)
    if (!isDocument(stage))
      throw new DatabaseError(
        40171,
        `elements of arrays in $facet spec must be objects, ${name} argument contained an element of type ${typeName(stage)}`,
      )
  return pipeline
}
