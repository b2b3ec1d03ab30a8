import { DatabaseError, failedToParse } from '../../errors.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import { documentStage } from '../aggregation/document-stages.ts'
import type { FilterContext } from '../matching/condition.ts'

const allowed = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

/** An update written as a pipeline (manual: "Updates with Aggregation Pipeline"). @throws FailedToParse (9) */
export function readPipelineUpdate(pipeline: Value[], context: FilterContext): (document: Document) => Document {
  const stages = pipeline.map((stage) => {
    if (!isDocument(stage) || stage.size !== 1) throw failedToParse('a pipeline stage must have exactly one field')
    const [name, operand] = [...stage][0]
    if (!allowed.has(name)) throw new DatabaseError(72, `${name} is not allowed to be used within an update`)
    return documentStage(name, operand, context)!
  })
  return (document) => {
    const id = document.get('_id')
    const result = stages.reduce((current, stage) => stage.change(current), document)
    if (id !== undefined && !result.has('_id')) return new Map([['_id', id], ...result])
    return result
  }
}
