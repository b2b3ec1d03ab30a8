import { randomUUID } from 'node:crypto'
import { DatabaseError } from '../errors.ts'
import { Catalog, type CollectionRecord, type IndexRecord } from '../storage/catalog.ts'
import type { Store } from '../storage/store.ts'
import type { TreeId } from '../storage/trees.ts'
import { type Document, isDocument } from '../values/value.ts'
import { Collection } from './collection.ts'
import { clusteredIndexRecord, idIndexRecord } from './index-definition.ts'
import { isView, notOnView } from './views.ts'

const temporaryPrefix = 'tmp.agg_out.'

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

  /** The collection, if it is there; views are none. */
  find(database: string, name: string): Collection | undefined {
    const record = this.catalog.get(database, name)
    if (!record || isView(record)) return undefined
    let collection = this.open.get(record)
    if (!collection) {
      collection = new Collection(this.store, this.catalog, record)
      this.open.set(record, collection)
    }
    return collection
  }

  /** The same for what changes documents or indexes. @throws CommandNotSupportedOnView (166) */
  findToWrite(database: string, name: string): Collection | undefined {
    const record = this.catalog.get(database, name)
    if (record && isView(record)) throw notOnView(`Namespace ${database}.${name} is a view, not a collection`)
    return this.find(database, name)
  }

  /** Only within a write: the collection, made now if it is not there. @throws 73, 166 */
  findOrCreate(database: string, name: string): Collection {
    const found = this.findToWrite(database, name)
    if (found) return found
    this.create(database, name, new Map())
    return this.find(database, name)!
  }

  /** The name, as mongod makes it, of a collection that $out fills: should it stay, it is gone at the next start. */
  temporaryName(): string {
    return `${temporaryPrefix}${randomUUID()}`
  }

  /** Drops what stages that were cut off by the end of the program have left behind, as mongod does at its start. */
  async dropTemporary(): Promise<void> {
    const left = this.catalog.all().filter(({ name }) => name.startsWith(temporaryPrefix))
    if (left.length > 0)
      await this.store.write(() => {
        for (const record of left) this.drop(record)
      })
  }

  /** Only within a write: a collection or a view with these options. @throws InvalidNamespace (73) */
  create(database: string, name: string, options: Document): void {
    checkName(database, name)
    const tree = this.catalog.newTree()
    const record: CollectionRecord = {
      database,
      name,
      tree,
      uuid: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'),
      options,
      indexes: firstIndexes(options, () => this.catalog.newTree()),
    }
    this.catalog.save(record)
  }

  /** Only within a write. */
  drop(record: CollectionRecord): void {
    this.close(record)
    this.catalog.remove(record)
  }

  /** Only within a write: gives a collection another name; cursors on it end. @throws InvalidNamespace (73) */
  rename(record: CollectionRecord, database: string, name: string): void {
    checkName(database, name)
    this.close(record)
    this.catalog.rename(record, database, name)
  }

  private close(record: CollectionRecord) {
    const collection = this.open.get(record)
    if (collection) collection.isGone = true
    this.open.delete(record)
  }

  /** After a failed commit nothing that is kept in memory can be trusted. */
  private reload() {
    for (const collection of this.open.values()) collection.isGone = true
    this.open.clear()
    this.catalog.load()
  }
}

/** Views have no documents, and time series no index of `_id`. */
function firstIndexes(options: Document, newTree: () => TreeId): IndexRecord[] {
  if (options.has('viewOn') || options.has('timeseries')) return []
  const clustered = options.get('clusteredIndex')
  return [isDocument(clustered) ? clusteredIndexRecord(newTree(), clustered) : idIndexRecord(newTree())]
}

function checkName(database: string, name: string) {
  const isValid =
    name !== '' && !name.includes('$') && !name.includes('\0') && !name.startsWith('.') && !name.endsWith('.')
  if (!isValid) throw new DatabaseError(73, `Invalid namespace specified '${database}.${name}'`)
  if (name.startsWith('system.')) throw new DatabaseError(73, `Invalid system namespace: ${database}.${name}`)
  if (/[/\\. "$\0]/.test(database) || database === '' || database.length > 63)
    throw new DatabaseError(73, `Invalid database name: '${database}'`)
}
