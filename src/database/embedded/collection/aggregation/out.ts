import { DatabaseError } from '../../errors.ts'
import type { CollectionRecord } from '../../storage/catalog.ts'
import type { Document, Value } from '../../values/value.ts'
import { encodedForStorage } from '../storable.ts'
import { checkDocument } from '../validation.ts'
import { isView, notOnView } from '../views.ts'
import type { PipelineContext, Stage } from './stage.ts'
import { type Target, targetOf, withId, writeAll } from './target.ts'

/**
 * All documents go into a new collection with the indexes of the old one, which it replaces in one step at the end; an
 * error leaves the old one as it was. https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/out/
 */
export function out(operand: Value, context: PipelineContext): Stage {
  const target = targetOf('$out', 16990, operand, context)
  if (target.name.startsWith('system.'))
    throw new DatabaseError(17385, `Can't $out to special collection: ${target.name}`)
  return (source) => ({
    next: async (slice) => {
      const temporary = { database: target.database, name: context.collections.temporaryName() }
      await context.collections.store.write(() => createLike(target, temporary, context))
      try {
        await writeAll(source, slice, context, (document) => insert(temporary, document, context))
        await context.collections.store.write(() => replace(target, temporary, context))
      } catch (error) {
        await context.collections.store.write(() => drop(temporary, context))
        throw error
      }
      return undefined
    },
  })
}

/** An empty collection with the options and indexes of the other, if that is there. @throws 17152, 166 */
function createLike(target: Target, made: Target, { collections }: PipelineContext) {
  const { catalog } = collections
  const old = catalog.get(target.database, target.name)
  if (old && isView(old)) throw notOnView(`Namespace ${target.database}.${target.name} is a view, not a collection`)
  if (old?.options.get('capped') === true)
    throw new DatabaseError(
      17152,
      `namespace '${target.database}.${target.name}' is capped so it can't be used for $out`,
    )
  collections.create(made.database, made.name, old?.options ?? new Map())
  const record = catalog.get(made.database, made.name)!
  record.indexes.push(...(old ? copiedIndexes(old, () => catalog.newTree()) : []))
  catalog.save(record)
}

function copiedIndexes(old: CollectionRecord, newTree: () => CollectionRecord['tree']): CollectionRecord['indexes'] {
  return old.indexes
    .slice(1)
    .map((index) => ({ ...index, tree: newTree(), multikey: index.multikey.map(() => false), hasCutKeys: false }))
}

function insert({ database, name }: Target, document: Document, context: PipelineContext) {
  const collection = context.collections.findOrCreate(database, name)
  const after = withId(document)
  checkDocument(collection, context.isValidationBypassed, () => ({ after }))
  collection.insert(encodedForStorage(after))
}

function replace(target: Target, made: Target, { collections }: PipelineContext) {
  const old = collections.catalog.get(target.database, target.name)
  if (old) collections.drop(old)
  const record = collections.catalog.get(made.database, made.name)
  if (record) collections.rename(record, target.database, target.name)
}

function drop(target: Target, { collections }: PipelineContext) {
  const record = collections.catalog.get(target.database, target.name)
  if (record) collections.drop(record)
}
