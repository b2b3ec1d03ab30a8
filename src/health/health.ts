import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import mongoose from 'mongoose'
import { lastBeat } from '../jobs/index.ts'

/** What monitoring reads: no names, no numbers of registers. */
export interface Health {
  status: 'ok' | 'down'
  process: { uptimeSeconds: number; memoryMegabytes: number }
  database: { ok: boolean; milliseconds: number | null }
  disk: { freeMegabytes: number | null }
  worker: { lastBeat: string | null }
}

const mostWait = 2000

/** Looks at everything once; a database that does not answer within two seconds is down. */
export async function health(uploadsFolder: string): Promise<Health> {
  const database = await databaseHealth()
  const beat = database.ok ? await lastBeat().catch(() => null) : null
  return {
    status: database.ok ? 'ok' : 'down',
    process: {
      uptimeSeconds: Math.round(process.uptime()),
      memoryMegabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
    },
    database,
    disk: { freeMegabytes: await freeMegabytes(uploadsFolder) },
    worker: { lastBeat: beat?.toISOString() ?? null },
  }
}

async function databaseHealth(): Promise<Health['database']> {
  const { db } = mongoose.connection
  if (!db || mongoose.connection.readyState !== 1) return { ok: false, milliseconds: null }
  const began = performance.now()
  const ok = await Promise.race([
    db.command({ ping: 1 }).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, mostWait, false).unref()),
  ])
  return { ok, milliseconds: ok ? Math.round(performance.now() - began) : null }
}

/** Free space where files are kept; the folder above it while it does not exist yet. */
async function freeMegabytes(folder: string): Promise<number | null> {
  for (const path of [folder, dirname(folder)]) {
    const space = await statfs(path).catch(() => null)
    if (space) return Math.round((space.bavail * space.bsize) / 1024 / 1024)
  }
  return null
}
