import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Keeps bytes by the hash of their content; knows nothing of letters, names or permission. */
export interface FileStore {
  /** Stores bytes durably; the same bytes are stored once. Returns their SHA-256 in hexadecimal. */
  put(bytes: Buffer): Promise<string>
  get(hash: string): Promise<Buffer>
  /** Free for a caller that knows that nothing refers to the bytes any more. */
  remove(hash: string): Promise<void>
}

/** A store in a folder: uploads/ab/abcdef…; written beside and renamed, so that a half file never has its name. */
export function folderStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(hash)
      if (await exists(path)) return hash
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 })
      const beside = `${path}.${randomUUID()}`
      const file = await open(beside, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, path)
      return hash
    },
    get: (hash) => readFile(pathOf(checked(hash))),
    remove: (hash) => rm(pathOf(checked(hash)), { force: true }),
  }
}

function checked(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash')
  return hash
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
