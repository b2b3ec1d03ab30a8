import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** No clock and no time zone in the file: the same parts give the same bytes. */
const timeless = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** A package of these parts, in their order. */
export function packed(parts: Iterable<readonly [string, Buffer]>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, part] of parts) zip.addBuffer(part, name, timeless)
  zip.end()
  return buffer(zip.outputStream)
}
