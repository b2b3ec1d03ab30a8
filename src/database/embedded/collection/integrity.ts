import { DatabaseError } from '../errors.ts'
import { documentKey, entryKey, recordIdLength, recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import { decodeDocument } from '../values/decode.ts'
import { validateDocument } from '../values/validate.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { IndexDefinition } from './index-definition.ts'
import { entriesOf, type IndexEntry } from './index-keys.ts'
import { haveSameValues } from './same-values.ts'
import type { Slice } from './slice.ts'

/** What a check of a collection found. Record ids tell which documents; the lists end after `mostTold`. */
export interface Findings {
  documents: number
  invalidDocuments: number
  corruptRecords: number[]
  keysPerIndex: Map<string, number>
  missingEntries: { index: string; recordId: number }[]
  extraEntries: { index: string; recordId: number }[]
  /** Sentences for people; empty when all is well. */
  errors: string[]
  brokenIndexes: Set<string>
}

const mostTold = 100

/**
 * Reads every document and every index entry of a collection and compares them, while others read and write: each
 * document is compared with its entries within one turn. An index that is still being built is left out.
 */
export async function checkCollection(collection: Collection, slice: Slice): Promise<Findings> {
  const indexes = collection.indexes.filter((index) => index.isReady)
  const findings: Findings = {
    documents: 0,
    invalidDocuments: 0,
    corruptRecords: [],
    keysPerIndex: new Map(indexes.map(({ name }) => [name, 0])),
    missingEntries: [],
    extraEntries: [],
    errors: [],
    brokenIndexes: new Set(),
  }
  await checkDocuments(collection, indexes, findings, slice)
  for (const index of indexes) await checkIndex(collection, index, findings, slice)
  await checkCount(collection, findings)
  tellAll(findings)
  return findings
}

async function checkDocuments(collection: Collection, indexes: IndexDefinition[], findings: Findings, slice: Slice) {
  const { tree } = collection.record
  await eachKey(collection, tree, findings, slice, (key, value) => {
    const recordId = recordIdOf(key)
    findings.documents++
    const document = readDocument(value)
    if (!document) {
      findings.invalidDocuments++
      note(findings.corruptRecords, recordId)
      return
    }
    for (const index of indexes) {
      const entries = entriesIn(index, document)
      if (entries.every((entry) => isStored(collection, index, entry, recordId))) continue
      findings.brokenIndexes.add(index.name)
      note(findings.missingEntries, { index: index.name, recordId })
    }
  })
}

function isStored(collection: Collection, index: IndexDefinition, entry: IndexEntry, recordId: number): boolean {
  return collection.store.read(entryKey(index.tree, entry.key, recordId))?.equals(entry.types) === true
}

async function checkIndex(collection: Collection, index: IndexDefinition, findings: Findings, slice: Slice) {
  let before: Buffer | undefined
  let alike: IndexEntry[] = []
  await eachKey(collection, index.tree, findings, slice, (key) => {
    findings.keysPerIndex.set(index.name, findings.keysPerIndex.get(index.name)! + 1)
    const recordId = recordIdOf(key)
    const values = key.subarray(4, key.length - recordIdLength)
    if (!belongs(collection, index, values, recordId)) {
      findings.brokenIndexes.add(index.name)
      note(findings.extraEntries, { index: index.name, recordId })
    }
    // What came before was read in an earlier turn, perhaps, and may be gone by now.
    if (!before?.equals(values)) alike = []
    const entry = index.isUnique && index.collation ? entryAt(collection, index, values, recordId) : undefined
    const isDuplicate = entry
      ? alike.some((other) => haveSameValues(index, other, entry))
      : before?.equals(values) && isTwice(collection, index, values)
    if (entry) alike.push(entry)
    if (index.isUnique && isDuplicate) {
      findings.brokenIndexes.add(index.name)
      note(findings.errors, `The unique index ${index.name} has a key twice, the second time for record ${recordId}.`)
    }
    before = values
  })
}

function belongs(collection: Collection, index: IndexDefinition, values: Buffer, recordId: number): boolean {
  return entryAt(collection, index, values, recordId) !== undefined
}

function entryAt(collection: Collection, index: IndexDefinition, values: Buffer, recordId: number) {
  const bytes = collection.store.read(documentKey(collection.record.tree, recordId))
  const document = bytes && readDocument(bytes)
  return document && entriesIn(index, document).find((entry) => entry.key.equals(values))
}

function isTwice(collection: Collection, index: IndexDefinition, values: Buffer): boolean {
  return collection.store.count(entryKey(index.tree, values, 0), entryKey(index.tree, values, 2 ** 45)) > 1
}

/** The number that is kept in memory, against that of the store: within a write nothing is under way. */
async function checkCount(collection: Collection, findings: Findings) {
  const { store, record } = collection
  const [kept, stored] = await store.write(() => [
    collection.count(),
    store.count(treeStart(record.tree), treeEnd(record.tree)),
  ])
  if (kept !== stored) findings.errors.push(`The number of documents is taken for ${kept}, but there are ${stored}.`)
}

/** Walks a tree in slices and watches its order. */
async function eachKey(
  collection: Collection,
  tree: number,
  findings: Findings,
  slice: Slice,
  look: (key: Buffer, value: Buffer) => void,
) {
  const walk = collection.store.walk({ start: treeStart(tree), end: treeEnd(tree), withValues: true })
  let last: Buffer | undefined
  for (let key = walk.next(); key; key = walk.next()) {
    if (last && last.compare(key) >= 0) note(findings.errors, `Keys of tree ${tree} are out of order.`)
    last = key
    look(key, walk.value!)
    if (!slice.isOver()) continue
    walk.pause()
    await slice.rest()
    if (collection.isGone) throw new DatabaseError(26, `collection ${collection.namespace} was dropped meanwhile`)
  }
  walk.pause()
}

function readDocument(bytes: Buffer): Document | undefined {
  try {
    validateDocument(bytes)
    return decodeDocument(bytes)
  } catch {
    return undefined
  }
}

function entriesIn(index: IndexDefinition, document: Document): IndexEntry[] {
  try {
    return entriesOf(index, document).entries
  } catch {
    // Parallel arrays: no write would have taken such a document, so no entry of it can be right.
    return []
  }
}

function note<Item>(list: Item[], item: Item) {
  if (list.length < mostTold) list.push(item)
}

function tellAll({ errors, corruptRecords, missingEntries, extraEntries }: Findings) {
  if (corruptRecords.length > 0) errors.push('Detected one or more corrupt documents. See corruptRecords.')
  if (missingEntries.length > 0) errors.push('Detected missing index entries. See missingIndexEntries.')
  if (extraEntries.length > 0) errors.push('Detected extra index entries. See extraIndexEntries.')
}
