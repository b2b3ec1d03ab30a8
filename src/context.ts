import type { Actor } from './access/actor.ts'
import type { Config } from './config.ts'
import type { FileStore } from './files/file-store.ts'
import type { Law } from './law/index.ts'
import type { Renderer } from './rendering/index.ts'
import type { Clock } from './time/clock.ts'
import { plainDateOf } from './time/clock.ts'
import type { Vault } from './vault/vault.ts'

/** The parts that the program is made of, built once at start and handed down; tests replace the edges. */
export interface Parts {
  readonly config: Config
  readonly clock: Clock
  readonly vault: Vault
  readonly files: FileStore
  /** Makes the files of papers, in a process of its own. */
  readonly renderer: Renderer
  /** The law bound to the calendar in force for an office. */
  readonly lawOf: (office: string) => Promise<Law>
}

/** What an operation is given besides its input. */
export interface Context extends Parts {
  readonly actor: Actor
  /** The day of the act in Asia/Ho_Chi_Minh. */
  readonly today: string
  readonly now: Date
  readonly requestId: string
}

/** The context of one act of one actor. */
export function contextOf(parts: Parts, actor: Actor, requestId: string): Context {
  const now = parts.clock.now()
  return { ...parts, actor, now, today: plainDateOf(now), requestId }
}
