import type { Dictionary } from '../dictionary.ts'
import type { satisfaction as vietnamese } from '../vi/satisfaction.ts'

export const satisfaction = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
