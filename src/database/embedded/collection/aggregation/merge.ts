import { badValue, DatabaseError } from '../../errors.ts'
import { compareText, compareValues } from '../../values/order.ts'
import { valueAt } from '../../values/paths.ts'
import { BsonUndefined, type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import { duplicateKey } from '../duplicate-key.ts'
import type { IndexDefinition } from '../index-definition.ts'
import { allOf, type Condition } from '../matching/condition.ts'
import { readFilter } from '../matching/filter.ts'
import { findAtOnce } from '../single-write.ts'
import { encodedForStorage } from '../storable.ts'
import { readPipelineUpdate } from '../updating/pipeline-update.ts'
import { idFirst } from '../updating/update.ts'
import { checkDocument } from '../validation.ts'
import { expression } from './expression.ts'
import { Spool } from './spool.ts'
import type { PipelineContext, Stage } from './stage.ts'
import { targetOf, withId, writeAll } from './target.ts'

const known = new Set(['into', 'on', 'let', 'whenMatched', 'whenNotMatched'])

/** What becomes of a document that is there already. */
type Merge = (found: Document, given: Document) => Document | 'keep' | 'fail'

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/merge/ */
export function mergeInto(operand: Value, context: PipelineContext): Stage {
  const named = isDocument(operand) ? operand : new Map<string, Value>([['into', operand]])
  for (const name of named.keys())
    if (!known.has(name)) throw new DatabaseError(40415, `BSON field '$merge.${name}' is an unknown field.`)
  const target = targetOf('$merge', 51178, named.get('into') ?? null, context)
  const fields = joinFields(named.get('on') ?? '_id')
  const merge = mergeOf(named, context)
  const whenNotMatched = named.get('whenNotMatched') ?? 'insert'
  if (!['insert', 'discard', 'fail'].includes(whenNotMatched as string))
    throw badValue(
      `Enumeration value '${String(whenNotMatched)}' for field '$merge.whenNotMatched' is not a valid value.`,
    )
  const checked = context.collections.find(target.database, target.name)
  if (checked) uniqueIndex(checked, fields)
  else if (fields.length > 1 || fields[0] !== '_id') throw noIndex()
  const write = (given: Document) => {
    const document = fields.includes('_id') ? withId(given) : given
    const collection = context.collections.findOrCreate(target.database, target.name)
    const index = uniqueIndex(collection, fields)
    const [found] = findAtOnce(collection, { ...everything, filter: sameFields(document, fields, context) }) ?? []
    const after = found ? merge(found.document, document) : notMatched(document, String(whenNotMatched))
    if (after === 'keep') return
    if (after === 'fail') throw duplicateKey(collection.namespace, index, valuesOf(found!.document, index))
    if (!found) {
      checkDocument(collection, context.isValidationBypassed, () => ({ after }))
      collection.insert(encodedForStorage(after))
      return
    }
    checkDocument(collection, context.isValidationBypassed, () => ({ before: found.document, after }))
    collection.replace(found.recordId, found.bytes, encodedForStorage(after))
  }
  return (source) => ({
    next: async (slice) => {
      const given = new Spool('$merge', context)
      for (let documents = await source.next(slice); documents; documents = await source.next(slice))
        for (const document of documents) given.add(document)
      await writeAll(given.stream(), slice, context, write)
      return undefined
    },
  })
}

const everything = { sort: [], skip: 0, limit: 1 }

function joinFields(on: Value): string[] {
  const fields = Array.isArray(on) ? on : [on]
  if (fields.length === 0)
    throw new DatabaseError(51187, "If explicitly specifying $merge 'on', must include at least one field")
  if (!fields.every((field) => typeof field === 'string'))
    throw new DatabaseError(51186, "$merge 'on' field must be either a string or an array of strings")
  if (new Set(fields).size < fields.length) throw new DatabaseError(31465, "Found a duplicate field in $merge 'on'")
  return fields
}

function mergeOf(named: Document, context: PipelineContext): Merge {
  const whenMatched = named.get('whenMatched') ?? 'merge'
  if (Array.isArray(whenMatched)) return byPipeline(whenMatched, named.get('let'), context)
  if (named.has('let'))
    throw new DatabaseError(51199, "Cannot use 'let' variables with 'whenMatched' mode that is no pipeline")
  switch (whenMatched) {
    case 'merge':
      return (found, given) => sameId(found, withFields(found, given))
    case 'replace':
      return (found, given) => sameId(found, given)
    case 'keepExisting':
      return () => 'keep'
    case 'fail':
      return () => 'fail'
    default:
      throw badValue(`Enumeration value '${String(whenMatched)}' for field '$merge.whenMatched' is not a valid value.`)
  }
}

/** The stages work on the document that is there; that of the pipeline is `$$new`. */
function byPipeline(pipeline: Value[], given: Maybe, context: PipelineContext): Merge {
  if (given !== undefined && !isDocument(given)) throw new DatabaseError(14, "'let' of $merge must be an object")
  const variables = [...(given ?? new Map<string, Value>([['new', '$$ROOT']]))]
  if (variables.some(([name, value]) => name === 'new' && value !== '$$ROOT'))
    throw new DatabaseError(51273, "'let' may not define a value for the reserved 'new' variable other than '$$ROOT'")
  if (!variables.some(([name]) => name === 'new')) variables.push(['new', '$$ROOT'])
  const read = variables.map(([name, value]) => [name, expression(value, context)] as const)
  const withVariables = (document: Document) => {
    const values = read.map(([name, evaluate]): [string, Value] => [name, evaluate({ root: document }) ?? null])
    return { ...context, variables: new Map([...(context.variables ?? []), ...values]) }
  }
  readPipelineUpdate(pipeline, withVariables(new Map()))
  return (found, document) => sameId(found, readPipelineUpdate(pipeline, withVariables(document))(found))
}

/** @throws ImmutableField (66) where the `_id` of a document that is there would change */
function sameId(found: Document, after: Document): Document {
  const id = found.get('_id') ?? null
  const wanted = after.get('_id')
  if (wanted === undefined || compareValues(id, wanted) === 0) return idFirst(after, id)
  throw new DatabaseError(
    66,
    '$merge failed to update the matching document, did you attempt to modify the _id or the shard key?',
  )
}

/** Fields that are new come by their names, as those of $set. */
function withFields(found: Document, given: Document): Document {
  const result = new Map(found)
  const byName = [...given].sort(([left], [right]) => compareText(left, right))
  for (const [name, value] of byName) result.set(name, value)
  return result
}

function notMatched(document: Document, mode: string): Document | 'keep' {
  if (mode === 'fail')
    throw new DatabaseError(
      13113,
      '$merge could not find a matching document in the target collection for at least one document in the source collection',
    )
  return mode === 'discard' ? 'keep' : withId(document)
}

/** @throws 51132, 51185 for values that cannot be told apart from others */
function sameFields(document: Document, fields: string[], context: PipelineContext): Condition {
  return allOf(
    fields.map((field) => {
      const value = valueAt(document, field.split('.'), true)
      if (value === undefined || value === null || value instanceof BsonUndefined)
        throw new DatabaseError(51132, `$merge write error: 'on' field '${field}' cannot be missing, null or undefined`)
      if (Array.isArray(value))
        throw new DatabaseError(51185, `$merge write error: 'on' field '${field}' cannot be an array`)
      return readFilter(new Map([[field, new Map([['$eq', value]])]]), context)
    }),
  )
}

function valuesOf(document: Document, index: IndexDefinition): Maybe[] {
  return index.fields.map(({ parts }) => valueAt(document, parts, true))
}

/** @throws 51183 where more than one document could have the values of these fields */
function uniqueIndex(collection: Collection, fields: string[]): IndexDefinition {
  const wanted = [...fields].sort().join()
  const isOnFields = (index: IndexDefinition) =>
    index.fields
      .map(({ path }) => path)
      .sort()
      .join() === wanted
  const index = collection.indexes.find((one) => one.isUnique && !one.partial && isOnFields(one))
  if (!index) throw noIndex()
  return index
}

function noIndex(): DatabaseError {
  return new DatabaseError(51183, 'Cannot find index to verify that join fields will be unique')
}
