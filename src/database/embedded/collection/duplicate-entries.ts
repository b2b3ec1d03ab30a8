import { recordIdLength, recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import { decodeDocument } from '../values/decode.ts'
import type { Value } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { IndexDefinition } from './index-definition.ts'
import { entriesOf, type IndexEntry } from './index-keys.ts'
import { haveSameValues } from './same-values.ts'

const mostShown = 1000

/** The ids of documents that have the same values in an index: one list for each of the first such values. */
export function firstViolations(collection: Collection, index: IndexDefinition): Value[][] {
  const groups: number[][] = []
  let values: Buffer | undefined
  let recordIds: number[] = []
  const close = () => {
    if (recordIds.length > 1) groups.push(...(index.collation ? sameOf(collection, index, recordIds) : [recordIds]))
  }
  const walk = collection.store.walk({ start: treeStart(index.tree), end: treeEnd(index.tree) })
  for (let key = walk.next(); key && groups.length < mostShown; key = walk.next()) {
    const part = Buffer.from(key.subarray(0, key.length - recordIdLength))
    if (!values?.equals(part)) {
      close()
      values = part
      recordIds = []
    }
    recordIds.push(recordIdOf(key))
  }
  walk.pause()
  close()
  return groups.map((group) => group.map((recordId) => idOf(collection, recordId)))
}

/** Of records with one key those that have the same values; a record may be in several lists. */
function sameOf(collection: Collection, index: IndexDefinition, recordIds: number[]): number[][] {
  const groups: { entry: IndexEntry; recordIds: number[] }[] = []
  for (const recordId of recordIds) {
    const bytes = collection.bytesOf(recordId)
    for (const entry of bytes ? entriesOf(index, decodeDocument(bytes)).entries : []) {
      const group = groups.find((one) => haveSameValues(index, one.entry, entry))
      if (group) group.recordIds.push(recordId)
      else groups.push({ entry, recordIds: [recordId] })
    }
  }
  return groups.map((group) => group.recordIds).filter((some) => some.length > 1)
}

function idOf(collection: Collection, recordId: number): Value {
  const bytes = collection.bytesOf(recordId)
  return (bytes && decodeDocument(bytes).get('_id')) ?? null
}
