import type { Dictionary } from '../dictionary.ts'
import type { late as vietnamese } from '../vi/late.ts'

export const late = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
