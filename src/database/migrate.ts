import mongoose from 'mongoose'
import { withLease } from './lease.ts'

/** One numbered change of what is stored; run once, in order, and never edited after it has been released. */
export interface Migration {
  /** 0001-mark-birth: the number orders, the words say what it does. */
  readonly name: string
  /** Must be safe to run again: a crash in the middle runs it from the start. */
  readonly run: (at: Date) => Promise<void>
}

interface DoneMigration {
  _id: string
  at: Date
}

const done = () => mongoose.connection.collection<DoneMigration>('migrations')

/**
 * Runs the migrations that have not run yet, in one process; others that start meanwhile wait and find them done.
 * Returns the names of those that ran here.
 * @throws what a migration throws: it is not marked, later ones do not run, and the program must not start
 */
export async function migrate(migrations: readonly Migration[], now: () => Date): Promise<string[]> {
  checkOrder(migrations)
  if ((await pendingOf(migrations)).length === 0) return []
  return withLease('migrations', {}, async () => {
    const ran: string[] = []
    for (const migration of await pendingOf(migrations)) {
      await migration.run(now())
      await done().insertOne({ _id: migration.name, at: now() })
      ran.push(migration.name)
    }
    return ran
  })
}

async function pendingOf(migrations: readonly Migration[]): Promise<Migration[]> {
  const names = new Set((await done().find().toArray()).map((one) => one._id))
  return migrations.filter((migration) => !names.has(migration.name))
}

function checkOrder(migrations: readonly Migration[]): void {
  for (const [index, { name }] of migrations.entries())
    if (Number.parseInt(name.slice(0, 4), 10) !== index + 1)
      throw new Error(`migration ${name} stands at place ${index + 1}: numbers have no gap and no double`)
}
