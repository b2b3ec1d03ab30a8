import { decodeDocument } from '../values/decode.ts'
import { encodeDocument } from '../values/encode.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import type { Store } from './store.ts'
import { keyIn, type TreeId, treeEnd, treeStart } from './trees.ts'

/** One index as it is stored. */
export interface IndexRecord {
  tree: TreeId
  /** The specification as listIndexes shows it. */
  specification: Document
  /** For each field of the key: whether some document has an array on that path. */
  multikey: boolean[]
  /** True when keys were too long and had to be cut: such an index finds candidates only. */
  hasCutKeys: boolean
}

/** One collection as it is stored. */
export interface CollectionRecord {
  database: string
  name: string
  tree: TreeId
  uuid: Buffer
  options: Document
  indexes: IndexRecord[]
}

const catalogTree = 0
const collectionMark = 'c'
const droppedMark = 'd'
const nextTreeKey = keyIn(catalogTree, Buffer.from('next'))

/** What collections and indexes there are. Kept in memory; each change is written within the caller's transaction. */
export class Catalog {
  private readonly collections = new Map<string, CollectionRecord>()
  private nextTree = 1
  /** Trees of indexes that are being built. */
  private readonly growing = new Set<TreeId>()
  private readonly store: Store

  constructor(store: Store) {
    this.store = store
    this.load()
  }

  /** Reads the catalog from the store, at the start and after a commit that failed. */
  load(): void {
    this.collections.clear()
    const nextTree = this.store.read(nextTreeKey)
    this.nextTree = nextTree ? nextTree.readUInt32BE() : 1
    const start = keyIn(catalogTree, Buffer.from(collectionMark))
    const end = keyIn(catalogTree, Buffer.from(droppedMark))
    const walk = this.store.walk({ start, end, withValues: true })
    while (walk.next()) {
      const record = recordOf(decodeDocument(walk.value!))
      this.collections.set(`${record.database}.${record.name}`, record)
    }
  }

  get(database: string, name: string): CollectionRecord | undefined {
    return this.collections.get(`${database}.${name}`)
  }

  all(): CollectionRecord[] {
    return [...this.collections.values()]
  }

  /** Only within a write: a number that no tree has had. */
  newTree(): TreeId {
    const tree = this.nextTree++
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(this.nextTree)
    this.store.put(nextTreeKey, bytes)
    return tree
  }

  /** Only within a write: stores a new or changed record. */
  save(record: CollectionRecord): void {
    this.collections.set(`${record.database}.${record.name}`, record)
    this.store.put(collectionKey(record), encodeDocument(documentFrom(record)))
  }

  /** Only within a write: gives the collection another name, which must be free. */
  rename(record: CollectionRecord, database: string, name: string): void {
    this.collections.delete(`${record.database}.${record.name}`)
    this.store.remove(collectionKey(record))
    record.database = database
    record.name = name
    this.save(record)
  }

  /** Only within a write: forgets the collection; its trees are cleared later (`droppedTrees`). */
  remove(record: CollectionRecord): void {
    this.collections.delete(`${record.database}.${record.name}`)
    this.store.remove(collectionKey(record))
    for (const tree of [record.tree, ...record.indexes.map((index) => index.tree)]) this.dropTree(tree)
  }

  /** Only within a write: as `dropTree`, but the tree is cleared only after a crash, until it is kept or dropped. */
  dropUnlessKept(tree: TreeId): void {
    this.dropTree(tree)
    this.growing.add(tree)
  }

  /** Only within a write. */
  dropTree(tree: TreeId): void {
    this.growing.delete(tree)
    this.store.put(droppedKey(tree), Buffer.alloc(0))
  }

  /** Only within a write: takes `dropTree` back. */
  keepTree(tree: TreeId): void {
    this.growing.delete(tree)
    this.store.remove(droppedKey(tree))
  }

  /** Trees that are no longer used but may still have keys. */
  droppedTrees(): TreeId[] {
    const start = keyIn(catalogTree, Buffer.from(droppedMark))
    const walk = this.store.walk({ start, end: keyIn(catalogTree, Buffer.from('e')) })
    const trees: TreeId[] = []
    for (let key = walk.next(); key; key = walk.next()) trees.push(key.readUInt32BE(key.length - 4))
    return trees.filter((tree) => !this.growing.has(tree))
  }

  /**
   * Clears up to `limit` keys of a dropped tree in one write; answers whether there is nothing left to do. Asked again
   * whether it is dropped: `droppedTrees` may have read the store as it was before the tree was kept.
   */
  clearTree(tree: TreeId, limit: number): Promise<boolean> {
    return this.store.write(() => {
      if (this.growing.has(tree) || !this.store.read(droppedKey(tree))) return true
      const keys: Buffer[] = []
      const walk = this.store.walk({ start: treeStart(tree), end: treeEnd(tree) })
      for (let key = walk.next(); key && keys.length < limit; key = walk.next()) keys.push(key)
      walk.pause()
      for (const key of keys) this.store.remove(key)
      if (keys.length < limit) this.store.remove(droppedKey(tree))
      return keys.length < limit
    })
  }
}

function collectionKey(record: CollectionRecord): Buffer {
  return keyIn(catalogTree, Buffer.from(`${collectionMark}${record.database}.${record.name}`))
}

function droppedKey(tree: TreeId): Buffer {
  const bytes = Buffer.alloc(5)
  bytes.write(droppedMark)
  bytes.writeUInt32BE(tree, 1)
  return keyIn(catalogTree, bytes)
}

function documentFrom(record: CollectionRecord): Document {
  return documentOf({
    database: record.database,
    name: record.name,
    tree: record.tree,
    uuid: record.uuid.toString('hex'),
    options: record.options,
    indexes: record.indexes.map((index) => documentOf({ ...index })),
  })
}

function recordOf(document: Document): CollectionRecord {
  return {
    database: String(document.get('database')),
    name: String(document.get('name')),
    tree: Number(document.get('tree')),
    uuid: Buffer.from(String(document.get('uuid')), 'hex'),
    options: document.get('options') as Document,
    indexes: (document.get('indexes') as Value[]).filter(isDocument).map((index) => ({
      tree: Number(index.get('tree')),
      specification: index.get('specification') as Document,
      multikey: index.get('multikey') as boolean[],
      hasCutKeys: index.get('hasCutKeys') === true,
    })),
  }
}
