import { DatabaseError } from '../errors.ts'
import { recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { Collections } from './collections.ts'
import { IndexDefinition } from './index-definition.ts'
import type { Slice } from './slice.ts'

const documentsAtOnce = 400

/**
 * Builds an index while others read and write. Writes keep it up to date from the start; its tree counts as dropped
 * until the end, so that a half-built one is cleared after a crash. @throws DuplicateKey (11000)
 */
export async function buildIndex(
  collections: Collections,
  collection: Collection,
  specification: Document,
  slice: Slice,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { store, catalog } = collections
  const index = await store.write(() => {
    const fields = (specification.get('key') as Document).size
    const tree = catalog.newTree()
    const made = new IndexDefinition({
      tree,
      specification,
      multikey: new Array(fields).fill(false),
      hasCutKeys: false,
    })
    made.isReady = collection.count() === 0
    if (!made.isReady) catalog.dropUnlessKept(tree)
    collection.addIndex(made)
    return made
  })
  if (index.isReady) return
  try {
    await fill(collections, collection, index, slice, onProgress)
    await store.write(() => {
      refuseGone(collection)
      catalog.keepTree(index.tree)
      collection.finishIndex(index)
    })
  } catch (error) {
    await store.write(() => (collection.isGone ? catalog.dropTree(index.tree) : collection.removeIndex(index)))
    throw error
  }
}

async function fill(
  collections: Collections,
  collection: Collection,
  index: IndexDefinition,
  slice: Slice,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { tree } = collection.record
  const walk = collections.store.walk({ start: treeStart(tree), end: treeEnd(tree) })
  let done = 0
  for (;;) {
    const ids: number[] = []
    while (ids.length < documentsAtOnce) {
      const key = walk.next()
      if (!key) break
      ids.push(recordIdOf(key))
    }
    walk.pause()
    if (ids.length === 0) return
    await collections.store.write(() => {
      refuseGone(collection)
      for (const recordId of ids) collection.index(index, recordId)
    })
    done += ids.length
    onProgress(done, Math.max(done, collection.count()))
    await slice.rest()
  }
}

function refuseGone(collection: Collection) {
  if (collection.isGone) throw new DatabaseError(276, 'Index build aborted: collection was dropped')
}
