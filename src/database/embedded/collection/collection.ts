import { DatabaseError } from '../errors.ts'
import type { Catalog, CollectionRecord } from '../storage/catalog.ts'
import type { Store } from '../storage/store.ts'
import { afterValues, documentKey, entryKey, keyIn, recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import { decodeDocument, decodeFields, type FieldTree } from '../values/decode.ts'
import { treeOf } from '../values/paths.ts'
import type { Document } from '../values/value.ts'
import { Cap } from './capped.ts'
import { duplicateKey } from './duplicate-key.ts'
import { IndexDefinition } from './index-definition.ts'
import { entriesOf, type IndexEntries, type IndexEntry } from './index-keys.ts'
import { haveSameValues } from './same-values.ts'

/** An entry without the values that it was made of. */
type BuiltEntry = Pick<IndexEntry, 'key' | 'types'>

/** Documents and their index entries. The methods that change something belong within one write of the store. */
export class Collection {
  readonly store: Store
  readonly record: CollectionRecord
  private readonly catalog: Catalog
  private definitions: IndexDefinition[]
  private indexTree: FieldTree | 'all'
  private lastRecordId: number | undefined
  private knownCount: number | undefined
  private readonly cap = new Cap(this)
  private lastBuild: Promise<unknown> = Promise.resolve()
  /** Dropped or replaced after a failed commit: cursors on it end. */
  isGone = false

  constructor(store: Store, catalog: Catalog, record: CollectionRecord) {
    this.store = store
    this.catalog = catalog
    this.record = record
    this.definitions = record.indexes.map((index) => new IndexDefinition(index))
    this.indexTree = this.treeOfIndexes()
  }

  get namespace(): string {
    return `${this.record.database}.${this.record.name}`
  }

  /** All indexes, `_id_` first; also those still being built. A list of its own after each change. */
  get indexes(): readonly IndexDefinition[] {
    return this.definitions
  }

  /** Two builds of the same index at the same time would make it twice. */
  oneBuildAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.lastBuild.then(work)
    this.lastBuild = result.catch(() => undefined)
    return result
  }

  /** Takes up an index; it is stored with the collection when it is ready. */
  addIndex(index: IndexDefinition): void {
    this.definitions = [...this.definitions, index]
    this.indexTree = this.treeOfIndexes()
    if (index.isReady) this.saveIndexes()
  }

  /** Stores an index whose building is done. */
  finishIndex(index: IndexDefinition): void {
    index.isReady = true
    this.definitions = [...this.definitions]
    this.saveIndexes()
  }

  /** Forgets an index; its entries are cleared later. */
  removeIndex(index: IndexDefinition): void {
    this.definitions = this.definitions.filter((other) => other !== index)
    this.indexTree = this.treeOfIndexes()
    this.saveIndexes()
    this.catalog.dropTree(index.tree)
  }

  /** Reads the definitions again after a specification was changed, and stores them. */
  reloadIndexes(): void {
    this.definitions = this.definitions.map((index) => (index.isReady ? new IndexDefinition(index.record) : index))
    this.saveIndexes()
  }

  /** Stores the collection's record as it is now. */
  saveIndexes(): void {
    this.record.indexes = this.definitions.filter((index) => index.isReady).map((index) => index.record)
    this.catalog.save(this.record)
  }

  /** Number of documents. Counted once, then kept. */
  count(): number {
    this.knownCount ??= this.store.count(treeStart(this.record.tree), treeEnd(this.record.tree))
    return this.knownCount
  }

  /** The bytes of a document. */
  bytesOf(recordId: number): Buffer | undefined {
    return this.store.read(documentKey(this.record.tree, recordId))
  }

  /** The bytes of a document, which are overwritten by the next read. */
  bytesBriefly(recordId: number): Buffer | undefined {
    return this.store.readBriefly(documentKey(this.record.tree, recordId))
  }

  /** Stores a new document, `_id` first, well-formed. @throws DuplicateKey (11000) before anything is written */
  insert(bytes: Buffer): number {
    this.count()
    const recordId = this.nextRecordId()
    const all = this.entriesOfAll(bytes, (index, { entries }) => this.refuseDuplicates(index, entries, recordId))
    this.lastRecordId = recordId
    this.store.put(documentKey(this.record.tree, recordId), bytes)
    this.definitions.forEach((index, place) => {
      this.noteShape(index, all[place])
      for (const entry of all[place].entries) this.putEntry(index, entry, recordId)
    })
    this.knownCount = this.count() + 1
    if (this.record.options.get('capped') === true) this.cap.keep(bytes.length)
    return recordId
  }

  /** Stores a document in place of another. @throws DuplicateKey (11000) before anything is written */
  replace(recordId: number, before: Buffer, after: Buffer): void {
    const old = this.entriesOfAll(before)
    const changes: EntryChange[] = []
    const fresh = this.entriesOfAll(after, (index, { entries }, place) => {
      changes.push(difference(index, old[place].entries, entries))
      this.refuseDuplicates(index, changes[place].added, recordId)
    })
    this.store.put(documentKey(this.record.tree, recordId), after)
    this.definitions.forEach((index, place) => {
      const { added, removed } = changes[place]
      this.noteShape(index, fresh[place])
      index.changedMeanwhile?.add(recordId)
      for (const entry of removed) this.store.remove(entryKey(index.tree, entry.key, recordId))
      for (const entry of added) this.putEntry(index, entry, recordId)
    })
  }

  /** Removes a document and its entries. */
  remove(recordId: number, bytes: Buffer): void {
    this.count()
    const all = this.entriesOfAll(bytes)
    this.store.remove(documentKey(this.record.tree, recordId))
    this.definitions.forEach((index, place) => {
      index.changedMeanwhile?.add(recordId)
      for (const entry of all[place].entries) this.store.remove(entryKey(index.tree, entry.key, recordId))
    })
    this.knownCount = this.count() - 1
    this.cap.forget(bytes.length)
  }

  /** The entries that a stored document is to have in an index being built. */
  entriesToBuild(index: IndexDefinition, recordId: number): IndexEntry[] {
    const bytes = this.bytesBriefly(recordId)
    if (!bytes) return []
    const found = entriesOf(index, this.fieldsForIndexes(bytes))
    this.noteShape(index, found)
    return found.entries
  }

  /** Writes an entry of an index being built. @throws DuplicateKey (11000) */
  putBuilt(index: IndexDefinition, entry: BuiltEntry, recordId: number): void {
    const mayBeThere =
      index.isUnique && this.store.count(keyIn(index.tree, entry.key), afterValues(index.tree, entry.key)) > 0
    const whole = mayBeThere && this.entriesToBuild(index, recordId).find(({ key }) => key.equals(entry.key))
    if (whole) this.refuseDuplicate(index, whole, recordId)
    this.putEntry(index, entry, recordId)
  }

  private nextRecordId(): number {
    if (this.lastRecordId === undefined) {
      const walk = this.store.walk({
        start: treeStart(this.record.tree),
        end: treeEnd(this.record.tree),
        reverse: true,
      })
      const last = walk.next()
      walk.pause()
      this.lastRecordId = last ? recordIdOf(last) : 0
    }
    return this.lastRecordId + 1
  }

  private treeOfIndexes(): FieldTree | 'all' {
    const paths = this.definitions.map((index) => index.paths())
    if (paths.includes('all')) return 'all'
    return treeOf(paths.flatMap((some) => [...some]))
  }

  private fieldsForIndexes(bytes: Buffer): Document {
    return this.indexTree === 'all' ? decodeDocument(bytes) : decodeFields(bytes, this.indexTree)
  }

  /** @param check looks at the entries of one index before those of the next are made, as mongod does */
  private entriesOfAll(
    bytes: Buffer,
    check?: (index: IndexDefinition, found: IndexEntries, place: number) => void,
  ): IndexEntries[] {
    const document = this.fieldsForIndexes(bytes)
    return this.definitions.map((index, place) => {
      const found = entriesOf(index, document)
      check?.(index, found, place)
      return found
    })
  }

  private putEntry(index: IndexDefinition, entry: BuiltEntry, recordId: number) {
    this.store.put(entryKey(index.tree, entry.key, recordId), entry.types)
  }

  private refuseDuplicates(index: IndexDefinition, entries: IndexEntry[], recordId: number) {
    if (index.refusesDuplicates) for (const entry of entries) this.refuseDuplicate(index, entry, recordId)
  }

  private refuseDuplicate(index: IndexDefinition, entry: IndexEntry, recordId: number) {
    const range = { start: keyIn(index.tree, entry.key), end: afterValues(index.tree, entry.key) }
    if (this.store.count(range.start, range.end) === 0) return
    const walk = this.store.walk(range)
    let key = walk.next()
    while (key && !this.isDuplicate(index, entry, recordId, recordIdOf(key))) key = walk.next()
    walk.pause()
    if (key) throw duplicateKey(this.namespace, index, entry.tuples[0])
  }

  private isDuplicate(index: IndexDefinition, entry: IndexEntry, recordId: number, otherId: number): boolean {
    if (otherId === recordId) return false
    if (!index.collation) return true
    const bytes = this.bytesOf(otherId)
    return (
      bytes !== undefined &&
      entriesOf(index, this.fieldsForIndexes(bytes)).entries.some((other) => haveSameValues(index, other, entry))
    )
  }

  /** Arrays and cut keys limit what the index can be used for; once met, they are remembered for good. */
  private noteShape(index: IndexDefinition, found: IndexEntries) {
    const { record } = index
    const isNew = found.multikey.some((isArray, field) => isArray && !record.multikey[field])
    const isCut = !record.hasCutKeys && found.entries.some((entry) => entry.isCut)
    if (!isNew && !isCut) return
    record.multikey = record.multikey.map((known, field) => known || found.multikey[field])
    record.hasCutKeys ||= isCut
    if (index.isReady) this.saveIndexes()
  }
}

interface EntryChange {
  added: IndexEntry[]
  removed: IndexEntry[]
}

/** With a collation the key may stay while the value changes. */
function difference({ collation }: IndexDefinition, before: IndexEntry[], after: IndexEntry[]): EntryChange {
  const isSame = (a: IndexEntry, b: IndexEntry) => !collation && a.key.equals(b.key) && a.types.equals(b.types)
  const added = after.filter((entry) => !before.some((old) => isSame(old, entry)))
  const removed = before.filter((entry) => !after.some((fresh) => fresh.key.equals(entry.key)))
  return { added, removed }
}

/** Code 26 for a collection that is not there. */
export function namespaceNotFound(namespace: string): DatabaseError {
  return new DatabaseError(26, `ns does not exist: ${namespace}`)
}
