import type { Dictionary } from '../dictionary.ts'
import type { lookup as vietnamese } from '../vi/lookup.ts'

export const lookup = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
