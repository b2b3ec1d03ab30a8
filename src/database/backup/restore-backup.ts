import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { link, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../../config.ts'
import { liveOwner } from '../embedded/index.ts'
import { inspectData } from '../embedded/inspect.ts'
import { dataFileOf } from '../lost-database.ts'
import { BadBackup, type Manifest, snapshotName, uploadHash } from './manifest.ts'
import { unpackBackup } from './read-backup.ts'

/** A backup cannot be put there as things are. */
export class RestoreRefused extends Error {}

export interface Restored {
  manifest: Manifest
  /** Where the database that was there before is kept. */
  kept: string | undefined
}

/**
 * Puts a backup in the place of the embedded database. All of it is unpacked and checked first; then uploads are
 * added, which disturbs nothing as they are named by their content; the exchange of the database file is one step,
 * so that a restore that is cut off leaves the old state.
 * @throws BadBackup, RestoreRefused
 */
export async function restoreBackup(
  file: string,
  config: Pick<Config, 'dataFolder' | 'uploadsFolder'>,
  force: boolean,
): Promise<Restored> {
  const target = dataFileOf(config)
  const folder = dirname(target)
  refuseOwned(folder)
  if (!force && (existsSync(target) || (await hasUploads(config.uploadsFolder))))
    throw new RestoreRefused(
      `There is data already in ${config.dataFolder} or ${config.uploadsFolder}. Add --force to replace the database; the old one is kept beside it.`,
    )
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const work = await mkdtemp(join(folder, 'restoring-'))
  try {
    const manifest = await unpackBackup(file, work)
    if (manifest.kind !== 'snapshot')
      throw new BadBackup('it has a dump of MongoDB; unpack it with tar, and use: npm run db -- load dump.archive')
    await checkDatabase(join(work, dirname(snapshotName)), manifest)
    await addUploads(work, config.uploadsFolder, manifest)
    refuseOwned(folder)
    return { manifest, kept: await exchange(join(work, snapshotName), target, manifest) }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function refuseOwned(folder: string): void {
  const owner = liveOwner(folder)
  if (owner) throw new RestoreRefused(`The database in ${folder} is in use by process ${owner.pid}. Stop it first.`)
}

async function hasUploads(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).some((name) => /^[0-9a-f]{2}$/.test(name))
}

async function checkDatabase(folder: string, { collections }: Manifest): Promise<void> {
  const inspected = await inspectData(folder)
  const broken = inspected.find(({ errors }) => errors.length > 0)
  if (broken) throw new BadBackup(`its collection ${broken.name} is damaged: ${broken.errors.join(' ')}`)
  const counts = inspected.map(({ database, name, documents }) => ({ database, name, documents }))
  if (JSON.stringify(counts) !== JSON.stringify(collections))
    throw new BadBackup('its collections are not those of the manifest')
}

async function addUploads(work: string, uploadsFolder: string, { parts }: Manifest): Promise<void> {
  for (const { name } of parts) {
    const hash = uploadHash(name)
    if (!hash) continue
    const path = join(uploadsFolder, hash.slice(0, 2), hash)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const beside = `${path}.restoring`
    await copyOver(join(work, name), beside)
    await rename(beside, path)
  }
}

/** The uploads may be on another disk than the data. */
async function copyOver(from: string, to: string): Promise<void> {
  await rm(to, { force: true })
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await pipeline(createReadStream(from), createWriteStream(to, { mode: 0o600, flush: true }))
  }
}

/** The old file gets a second name first; then one rename puts the new one in its place. */
async function exchange(fresh: string, target: string, { takenAt }: Manifest): Promise<string | undefined> {
  let kept: string | undefined
  if (existsSync(target)) {
    kept = `${target}.before-restore-of-${takenAt.replaceAll(/[:.]/g, '-')}-${Date.now()}`
    await link(target, kept)
  }
  await rename(fresh, target)
  await rm(`${target}-lock`, { force: true })
  const folder = await open(dirname(target))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
  return kept
}
