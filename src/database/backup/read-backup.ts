import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import {
  archiveName,
  BadBackup,
  type Manifest,
  manifestName,
  measured,
  type Part,
  readManifest,
  snapshotName,
  uploadHash,
} from './manifest.ts'

/** A file within the tar. */
type Entry = Readable & { header: Header }

const largestManifest = 512 * 1024 * 1024

/**
 * Unpacks a backup into a folder of its own and compares every part with the manifest. Only names that a backup can
 * have are ever written.
 * @throws BadBackup
 */
export async function unpackBackup(file: string, folder: string): Promise<Manifest> {
  const found = new Map<string, Part>()
  let manifest: Manifest | undefined
  try {
    const entries = extract()
    const unpacking = pipeline(await opened(file), entries)
    unpacking.catch(() => {})
    for await (const entry of entries as AsyncIterable<Entry>) {
      const { name } = entry.header
      if (manifest) throw new BadBackup('there is something behind its manifest')
      if (name === manifestName) manifest = readManifest(await contentOf(entry))
      else if (found.has(name)) throw new BadBackup(`${name} is in it twice`)
      else found.set(name, await unpack(entry, folder))
    }
    await unpacking
  } catch (error) {
    throw asBadBackup(error)
  }
  if (!manifest) throw new BadBackup('it is cut off: there is no manifest')
  compare(manifest, found)
  return manifest
}

async function opened(file: string): Promise<NodeJS.ReadableStream> {
  const handle = await open(file)
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  await handle.close()
  const stream = createReadStream(file)
  return buffer[0] === 0x1f && buffer[1] === 0x8b ? stream.pipe(createGunzip()) : stream
}

async function unpack(entry: Entry, folder: string): Promise<Part> {
  const { name, type } = entry.header
  const isKnown = name === snapshotName || name === archiveName || uploadHash(name) !== undefined
  if (!isKnown || (type !== 'file' && type !== 'contiguous-file'))
    throw new BadBackup(`it has an entry that no backup has: ${JSON.stringify(name)}`)
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  let part: Part | undefined
  const source = measured(entry as AsyncIterable<Buffer>, (measure) => {
    part = { name, ...measure }
  })
  await pipeline(Readable.from(source, { objectMode: false }), createWriteStream(path, { mode: 0o600, flush: true }))
  return part!
}

async function contentOf(entry: Entry): Promise<Buffer> {
  if ((entry.header.size ?? 0) > largestManifest) throw new BadBackup('its manifest is too large')
  const chunks: Buffer[] = []
  for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function compare(manifest: Manifest, found: Map<string, Part>): void {
  for (const { name, bytes, sha256 } of manifest.parts) {
    const part = found.get(name)
    if (!part) throw new BadBackup(`${name} is missing`)
    if (part.bytes !== bytes || part.sha256 !== sha256)
      throw new BadBackup(`${name} is not what the manifest says (SHA-256 ${part.sha256}, not ${sha256})`)
    const hash = uploadHash(name)
    if (hash && hash !== sha256) throw new BadBackup(`${name} does not have the content that its name says`)
    found.delete(name)
  }
  const [extra] = found.keys()
  if (extra) throw new BadBackup(`${extra} is not in the manifest`)
  const database = manifest.kind === 'snapshot' ? snapshotName : archiveName
  if (!manifest.parts.some(({ name }) => name === database)) throw new BadBackup('it has no database')
}

/** Errors of the tar and of its compression are about the file too. */
function asBadBackup(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof BadBackup || code === 'ENOSPC' || code === 'EACCES') return error
  if (code?.startsWith('Z_') || /tar|unexpected end/i.test(message))
    return new BadBackup(`it is cut off or damaged (${message})`)
  return error
}
