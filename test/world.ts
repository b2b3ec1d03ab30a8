import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import { pino } from 'pino'
import type { Actor } from '../src/access/actor.ts'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import type { Context, Parts } from '../src/context.ts'
import { contextOf } from '../src/context.ts'
import type { Started } from '../src/start.ts'
import { startParts } from '../src/start.ts'
import { fixedClock } from '../src/time/clock.ts'
import { exactly } from './exactly.ts'
import { runEvents } from './run-events.ts'

/** One database, one app for the whole test run; suites keep apart by making their own office (test/people.ts). */
export interface World {
  readonly app: Express
  readonly parts: Parts
  readonly clock: ReturnType<typeof fixedClock>
  readonly started: Started
  /** The context in which somebody calls an operation directly. */
  contextFor(actor: Actor): Context
  /** Gives what happened to the records of an office to all who follow it, as the worker of the server does. */
  runEvents(office: string): Promise<void>
}

/** Tuesday 15/09/2026, 09:12 in Việt Nam: the day of the pictures. */
export const testNow = '2026-09-15T02:12:00Z'

let opening: Promise<World> | null = null
let folder = ''

/** Lets a measurement bring its own app and database. */
export function useWorld(parts: Pick<World, 'app' | 'parts' | 'started'>): void {
  opening = Promise.resolve({
    ...parts,
    clock: fixedClock(testNow),
    contextFor: (actor: Actor) => contextOf(parts.parts, actor, 'bench'),
    runEvents: (office: string) => runEvents(parts.parts, office),
  })
}

export function world(): Promise<World> {
  opening ??= open()
  return opening
}

export async function closeWorld(): Promise<void> {
  if (!opening) return
  await (await opening).started.close()
  rmSync(folder, { recursive: true, force: true })
  opening = null
}

async function open(): Promise<World> {
  folder = mkdtempSync(join(tmpdir(), 'tiep-dan-test-'))
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    VAULT_KEY_FILE: join(folder, 'vault.key'),
    MONGODB_URI: process.env.MONGODB_URI,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  })
  const log = pino({ level: config.logLevel })
  const clock = fixedClock(testNow)
  const started = await startParts(config, log, clock)
  const app = createApp({ ...started.parts, log, sessionSecret: 'a secret for tests only', watchPage: exactly })
  return {
    app,
    parts: started.parts,
    clock,
    started,
    contextFor: (actor) => contextOf(started.parts, actor, 'test'),
    runEvents: (office) => runEvents(started.parts, office),
  }
}
