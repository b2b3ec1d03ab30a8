import type { Dictionary } from '../dictionary.ts'
import type { receptions as vietnamese } from '../vi/receptions.ts'

export const receptions = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
