import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/** Where the embedded database keeps everything, within the data folder. */
export function dataFileOf({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'database', 'data.mdb')
}

/** The database file is gone while uploaded files are there: starting afresh would hide the loss. */
export class LostDatabase extends Error {
  constructor(config: Pick<Config, 'dataFolder' | 'uploadsFolder'>) {
    super(
      `There are uploaded files in ${config.uploadsFolder}, but no database in ${dataFileOf(config)}. ` +
        'Bring back a backup with: npm run restore -- FILE. To start afresh, move the uploads away.',
    )
    this.name = 'LostDatabase'
  }
}

/** @throws LostDatabase */
export function refuseLostDatabase(config: Pick<Config, 'dataFolder' | 'uploadsFolder' | 'mongodbUri'>): void {
  if (config.mongodbUri || existsSync(dataFileOf(config))) return
  if (existsSync(config.uploadsFolder) && readdirSync(config.uploadsFolder).some((name) => /^[0-9a-f]{2}$/.test(name)))
    throw new LostDatabase(config)
}
