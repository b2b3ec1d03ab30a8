/** Number of a tree: of a collection's documents or of one of its indexes. Tree 0 is the catalog. */
export type TreeId = number

/**
 * Record ids are six bytes. The first is within 0x40..0x7F, so that it can neither be mistaken for the second byte of
 * an escaped zero in the text before it nor for the rank of a further value.
 */
export const recordIdLength = 6
const firstByte = 0x40
const beyondRecordIds = Buffer.from([0x80])

/** The first key of a tree. */
export function treeStart(tree: TreeId): Buffer {
  const key = Buffer.allocUnsafe(4)
  key.writeUInt32BE(tree)
  return key
}

/** The key behind all keys of a tree. */
export function treeEnd(tree: TreeId): Buffer {
  return treeStart(tree + 1)
}

/** A key within a tree. */
export function keyIn(tree: TreeId, rest: Uint8Array): Buffer {
  const key = Buffer.allocUnsafe(4 + rest.length)
  key.writeUInt32BE(tree)
  key.set(rest, 4)
  return key
}

/** Where a document is stored. */
export function documentKey(tree: TreeId, recordId: number): Buffer {
  const key = Buffer.allocUnsafe(4 + recordIdLength)
  key.writeUInt32BE(tree)
  writeRecordId(key, recordId, 4)
  return key
}

/** Where an index entry is stored: the encoded values and the record id. */
export function entryKey(tree: TreeId, values: Uint8Array, recordId: number): Buffer {
  const key = Buffer.allocUnsafe(4 + values.length + recordIdLength)
  key.writeUInt32BE(tree)
  key.set(values, 4)
  writeRecordId(key, recordId, 4 + values.length)
  return key
}

function writeRecordId(key: Buffer, recordId: number, at: number) {
  key.writeUIntBE(recordId, at, recordIdLength)
  key[at] += firstByte
}

/** The record id at the end of a document key or an entry key. */
export function recordIdOf(key: Buffer): number {
  const at = key.length - recordIdLength
  return (key[at] - firstByte) * 2 ** 40 + key.readUIntBE(at + 1, recordIdLength - 1)
}

/** The key behind all entries with exactly these encoded values. */
export function afterValues(tree: TreeId, values: Uint8Array): Buffer {
  return keyIn(tree, Buffer.concat([values, beyondRecordIds]))
}
