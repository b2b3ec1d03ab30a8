import type { Law } from '../law/index.ts'
import { createLaw } from '../law/index.ts'

/** The law bound to the calendar in force; the built-in calendar until an office changes it. */
export function lawInForce(): (office: string) => Promise<Law> {
  const builtIn = createLaw()
  return async () => builtIn
}
