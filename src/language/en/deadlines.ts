import type { Dictionary } from '../dictionary.ts'
import type { deadlines as vietnamese } from '../vi/deadlines.ts'

export const deadlines = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
