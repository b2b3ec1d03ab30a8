import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Router } from 'express'
import express from 'express'
import { packageRoot } from '../root.ts'

const folder = join(packageRoot, 'public')

/**
 * Files of public/ under a folder of the URL that is the hash of them all: cached for ever, and relative imports of
 * scripts and styles work without a bundler.
 */
export function createAssets(): { router: Router; asset: (path: string) => string } {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()))
    hash.update(readFileSync(join(file.parentPath, file.name)))
  const version = hash.digest('hex').slice(0, 12)
  const router = express.Router()
  router.use(`/assets/${version}`, express.static(folder, { immutable: true, maxAge: '365d', index: false }))
  return { router, asset: (path) => `/assets/${version}/${path}` }
}
