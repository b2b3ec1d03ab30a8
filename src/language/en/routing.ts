import type { Dictionary } from '../dictionary.ts'
import type { routing as vietnamese } from '../vi/routing.ts'

export const routing = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
