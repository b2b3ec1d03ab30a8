import { DatabaseError } from '../../errors.ts'
import type { Document, Value } from '../../values/value.ts'
import { documentStage } from '../aggregation/document-stages.ts'
import { stageParts } from '../aggregation/stage.ts'
import { isStageName } from '../aggregation/stage-names.ts'
import type { FilterContext } from '../matching/condition.ts'

const allowed = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

/** An update written as a pipeline (manual: "Updates with Aggregation Pipeline"). @throws 40323, 40324, InvalidOptions (72) */
export function readPipelineUpdate(pipeline: Value[], context: FilterContext): (document: Document) => Document {
  const stages = pipeline.map((stage) => {
    const [name, operand] = stageParts(stage)
    if (!isStageName(name)) throw new DatabaseError(40324, `Unrecognized pipeline stage name: '${name}'`)
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
