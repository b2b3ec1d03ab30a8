import { DatabaseError } from '../errors.ts'
import { isDocument } from '../values/value.ts'
import { explainCommand } from './explain.ts'
import { pipelineResults } from './pipeline-results.ts'
import { type Command, countField } from './request.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/aggregate/ */
export const aggregate: Command = async (request) => {
  const { body, server, database, slice } = request
  const pipeline = body.get('pipeline')
  if (!Array.isArray(pipeline)) throw new DatabaseError(14, "'pipeline' option must be specified as an array")
  const target = body.get('aggregate')
  const name = typeof target === 'string' ? target : ''
  const cursor = body.get('cursor')
  if (!isDocument(cursor) && body.get('explain') !== true)
    throw new DatabaseError(9, "The 'cursor' option is required, except for aggregate with the explain argument")
  if (body.get('explain') === true) return explainCommand(request, body, 'queryPlanner')
  const size = isDocument(cursor) ? countField(cursor, 'batchSize', 101) : 101
  const stream = pipelineResults(request, name, pipeline)
  const namespace = name === '' ? `${database}.$cmd.aggregate` : `${database}.${name}`
  return server.cursors.start({ namespace, stream, count: size, isSingle: false, body }, slice)
}
