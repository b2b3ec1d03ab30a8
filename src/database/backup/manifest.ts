import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The last entry of a backup: what is in it. */
const manifestShape = z.strictObject({
  format: z.literal('tiepdan-backup'),
  version: z.literal(1),
  takenAt: z.iso.datetime(),
  /** `snapshot`: the embedded database as of one moment; `archive`: a dump of MongoDB. */
  kind: z.enum(['snapshot', 'archive']),
  collections: z.array(z.strictObject({ database: z.string(), name: z.string(), documents: z.int().min(0) })),
  parts: z.array(
    z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})

export type Manifest = z.infer<typeof manifestShape>
export type Part = Manifest['parts'][number]

export const manifestName = 'manifest.json'
export const snapshotName = 'database/data.mdb'
export const archiveName = 'database/dump.archive'

/** A file cannot be used as a backup; nothing has been changed. */
export class BadBackup extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadBackup'
  }
}

/** @throws BadBackup */
export function readManifest(bytes: Buffer): Manifest {
  try {
    return manifestShape.parse(JSON.parse(bytes.toString()))
  } catch {
    throw new BadBackup('its manifest cannot be read; it was made by another program or another version')
  }
}

/** The content hash in the name of an upload, undefined for every other name. */
export function uploadHash(name: string): string | undefined {
  const match = /^uploads\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(name)
  return match?.[2].startsWith(match[1]) ? match[2] : undefined
}

/** Passes bytes on and counts and hashes them. */
export async function* measured(source: AsyncIterable<Buffer>, done: (part: Omit<Part, 'name'>) => void) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of source) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  done({ bytes, sha256: hash.digest('hex') })
}
