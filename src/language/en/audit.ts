import type { Dictionary } from '../dictionary.ts'
import type { audit as vietnamese } from '../vi/audit.ts'

export const audit = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
