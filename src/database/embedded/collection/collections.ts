import { randomUUID } from 'node:crypto'
import { DatabaseError } from '../errors.ts'
import { Catalog, type CollectionRecord } from '../storage/catalog.ts'
import type { Store } from '../storage/store.ts'
import type { Document } from '../values/value.ts'
import { Collection } from './collection.ts'
import { idIndexRecord } from './index-definition.ts'

/** All collections of the store. */
export class Collections {
  readonly store: Store
  readonly catalog: Catalog
  private readonly open = new Map<CollectionRecord, Collection>()

  constructor(store: Store) {
    this.store = store
    this.catalog = new Catalog(store)
    store.onFailedCommit = () => this.reload()
  }

  /** The collection, if it is there. */
  find(database: string, name: string): Collection | undefined {
    const record = this.catalog.get(database, name)
    if (!record) return undefined
    let collection = this.open.get(record)
    if (!collection) {
      collection = new Collection(this.store, this.catalog, record)
      this.open.set(record, collection)
    }
    return collection
  }

  /** Only within a write: the collection, made now if it is not there. @throws InvalidNamespace (73) */
  findOrCreate(database: string, name: string): Collection {
    return this.find(database, name) ?? this.create(database, name, new Map())
  }

  /** Only within a write. @throws InvalidNamespace (73) */
  create(database: string, name: string, options: Document): Collection {
    checkName(database, name)
    const tree = this.catalog.newTree()
    const record: CollectionRecord = {
      database,
      name,
      tree,
      uuid: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'),
      options,
      indexes: [idIndexRecord(this.catalog.newTree())],
    }
    this.catalog.save(record)
    return this.find(database, name)!
  }

  /** Only within a write. */
  drop(collection: Collection): void {
    collection.isGone = true
    this.open.delete(collection.record)
    this.catalog.remove(collection.record)
  }

  /** After a failed commit nothing that is kept in memory can be trusted. */
  private reload() {
    for (const collection of this.open.values()) collection.isGone = true
    this.open.clear()
    this.catalog.load()
  }
}

function checkName(database: string, name: string) {
  const isValid =
    name !== '' && !name.includes('$') && !name.includes('\0') && !name.startsWith('.') && !name.endsWith('.')
  if (!isValid) throw new DatabaseError(73, `Invalid namespace specified '${database}.${name}'`)
  if (name.startsWith('system.')) throw new DatabaseError(73, `Invalid system namespace: ${database}.${name}`)
  if (/[/\\. "$\0]/.test(database) || database === '' || database.length > 63)
    throw new DatabaseError(73, `Invalid database name: '${database}'`)
}
