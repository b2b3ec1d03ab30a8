import { failedToParse } from '../../errors.ts'
import { isDocument, type Value } from '../../values/value.ts'
import { type PipelineContext, pipelineOf, type Stage, type StageContext } from './stage.ts'
import type { DocumentStream } from './stream.ts'

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/unionWith/ */
export function unionWith(operand: Value, context: StageContext): Stage {
  const { name, pipeline } = read(operand)
  const inner: PipelineContext = { ...context, hint: undefined }
  context.check('$unionWith', pipeline, inner)
  return (source) => {
    let other: DocumentStream | undefined
    return {
      next: async (slice) => {
        const documents = other ? undefined : await source.next(slice)
        if (documents) return documents
        other ??= context.open(name, pipeline, inner)
        return other.next(slice)
      },
    }
  }
}

function read(operand: Value): { name: string; pipeline: Value[] } {
  if (typeof operand === 'string' && operand !== '') return { name: operand, pipeline: [] }
  if (!isDocument(operand)) throw failedToParse('the $unionWith stage specification must be an object or string')
  for (const name of operand.keys())
    if (name !== 'coll' && name !== 'pipeline') throw failedToParse(`unknown argument to $unionWith: ${name}`)
  const pipeline = operand.has('pipeline') ? pipelineOf(operand.get('pipeline')) : []
  const [first] = pipeline
  const name = operand.get('coll') ?? (isDocument(first) && first.has('$documents') ? '' : undefined)
  if (typeof name !== 'string')
    throw failedToParse(
      '$unionWith stage without explicit collection must have a pipeline with $documents as first stage',
    )
  return { name, pipeline }
}
