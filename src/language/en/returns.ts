import type { Dictionary } from '../dictionary.ts'
import type { returns as vietnamese } from '../vi/returns.ts'

export const returns = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
