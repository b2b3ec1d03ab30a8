import type { Dictionary } from '../dictionary.ts'
import type { vault as vietnamese } from '../vi/vault.ts'

export const vault = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
