import { recordIdLength, recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import { decodeDocument } from '../values/decode.ts'
import type { Value } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { IndexDefinition } from './index-definition.ts'

const mostShown = 1000

/** The ids of documents that have the same values in an index: one list for each of the first such values. */
export function firstViolations(collection: Collection, index: IndexDefinition): Value[][] {
  const groups: number[][] = []
  let values: Buffer | undefined
  let recordIds: number[] = []
  const close = () => {
    if (recordIds.length > 1) groups.push(recordIds)
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

function idOf(collection: Collection, recordId: number): Value {
  const bytes = collection.bytesOf(recordId)
  return (bytes && decodeDocument(bytes).get('_id')) ?? null
}
