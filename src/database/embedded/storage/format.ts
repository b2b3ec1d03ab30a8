import type { KeyWalk, WalkOptions } from './key-walk.ts'
import { keyIn } from './trees.ts'
import { UnusableData } from './unusable-data.ts'

/** Raised by a change of what keys and values mean, which older programs could not read. */
const version = 1

/** Where the number of the format stands: in the catalog's tree, before all else. */
export const formatKey = keyIn(0, Buffer.from('a format'))

const firstKey = keyIn(0, Buffer.alloc(0))
const catalogBegins = keyIn(0, Buffer.from('c'))
const behindAll = Buffer.alloc(8, 0xff)

/** The value to be stored under `formatKey`. */
export function currentFormat(): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(version)
  return bytes
}

interface Readable {
  readonly file: string
  read(key: Buffer): Buffer | undefined
  walk(options: WalkOptions): KeyWalk
}

/**
 * True when the store says that it has the format of this program; false when it says nothing, being new or of the
 * time before formats were numbered. @throws UnusableData for a newer format and for what another program wrote
 */
export function hasKnownFormat(store: Readable): boolean {
  const stored = store.read(formatKey)
  if (stored) {
    const found = stored.length === 4 ? stored.readUInt32BE() : Number.NaN
    if (found > version)
      throw new UnusableData(
        store.file,
        `it was written by a newer version of this program (format ${found}, this one knows ${version}); use that version`,
      )
    if (found === version) return true
    throw new UnusableData(store.file, 'the number of its format cannot be read')
  }
  const walk = store.walk({ start: firstKey, end: behindAll })
  const first = walk.next()
  walk.pause()
  if (first && (first.length < 5 || first.compare(catalogBegins) < 0 || first.readUInt32BE() !== 0))
    throw new UnusableData(store.file, 'another program wrote it')
  return false
}
