import { DatabaseError } from '../errors.ts'
import { recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { Collections } from './collections.ts'
import { ExternalSort } from './external-sort.ts'
import { IndexDefinition } from './index-definition.ts'
import type { Slice } from './slice.ts'

const documentsAtOnce = 400
const entriesAtOnce = 2000

/**
 * Builds an index while others read and write. The entries of the documents that are there are sorted first, so that
 * they are written page after page; writes keep the index up to date from the start. Its tree counts as dropped until
 * the end, so that a half-built one is cleared after a crash. @throws DuplicateKey (11000)
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
    if (!made.isReady) {
      made.changedMeanwhile = new Set()
      catalog.dropUnlessKept(tree)
    }
    collection.addIndex(made)
    return made
  })
  if (index.isReady) return
  try {
    await new Build(collections, collection, index, slice).run(onProgress)
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

/** An entry of a document, to be put into the index. */
interface Waiting {
  recordId: number
  types: Buffer
}

const codec = {
  keyBytes: (key: Buffer) => key,
  key: (bytes: Buffer) => bytes,
  itemBytes: ({ recordId, types }: Waiting) => {
    const bytes = Buffer.allocUnsafe(6 + types.length)
    bytes.writeUIntLE(recordId, 0, 6)
    types.copy(bytes, 6)
    return bytes
  },
  item: (bytes: Buffer): Waiting => ({ recordId: bytes.readUIntLE(0, 6), types: bytes.subarray(6) }),
}

class Build {
  private readonly collections: Collections
  private readonly collection: Collection
  private readonly index: IndexDefinition
  private readonly slice: Slice
  private readonly sorted: ExternalSort<Buffer, Waiting>

  constructor(collections: Collections, collection: Collection, index: IndexDefinition, slice: Slice) {
    this.collections = collections
    this.collection = collection
    this.index = index
    this.slice = slice
    this.sorted = new ExternalSort({
      compare: (left: Buffer, right: Buffer) => left.compare(right),
      codec,
      scratch: () => collections.store.scratchFile(),
    })
  }

  async run(onProgress: (done: number, total: number) => void): Promise<void> {
    await this.collect(onProgress)
    await this.putSorted()
    await this.putChanged()
  }

  private async collect(onProgress: (done: number, total: number) => void) {
    const { tree } = this.collection.record
    const walk = this.collections.store.walk({ start: treeStart(tree), end: treeEnd(tree) })
    let done = 0
    for (let key = walk.next(); key; key = walk.next()) {
      const recordId = recordIdOf(key)
      for (const { key, types } of this.collection.entriesToBuild(this.index, recordId))
        this.sorted.add(key, { recordId, types }, key.length)
      done++
      if (!this.slice.isOver()) continue
      walk.pause()
      onProgress(done, Math.max(done, this.collection.count()))
      await this.slice.rest()
      refuseGone(this.collection)
    }
    walk.pause()
    onProgress(done, done)
  }

  /** What was changed since it was collected is put by itself, as it is then. */
  private async putSorted() {
    for (let isLast = false; !isLast; ) {
      await this.write(() => {
        for (let n = 0; n < entriesAtOnce; n++) {
          const next = this.sorted.nextEntry()
          if (!next) {
            isLast = true
            return
          }
          const { key, item } = next
          if (!this.index.changedMeanwhile?.has(item.recordId))
            this.collection.putBuilt(this.index, { key, types: item.types }, item.recordId)
        }
      })
    }
  }

  private async putChanged() {
    const changed = [...(this.index.changedMeanwhile ?? [])]
    this.index.changedMeanwhile = undefined
    for (let at = 0; at < changed.length; at += documentsAtOnce)
      await this.write(() => {
        for (const recordId of changed.slice(at, at + documentsAtOnce))
          for (const entry of this.collection.entriesToBuild(this.index, recordId))
            this.collection.putBuilt(this.index, entry, recordId)
      })
  }

  private async write(work: () => void) {
    await this.collections.store.write(() => {
      refuseGone(this.collection)
      work()
    })
    await this.slice.rest()
  }
}

function refuseGone(collection: Collection) {
  if (collection.isGone) throw new DatabaseError(276, 'Index build aborted: collection was dropped')
}
