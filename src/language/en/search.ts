import type { Dictionary } from '../dictionary.ts'
import type { search as vietnamese } from '../vi/search.ts'

export const search = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
