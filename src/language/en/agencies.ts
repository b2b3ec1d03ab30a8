import type { Dictionary } from '../dictionary.ts'
import type { agencies as vietnamese } from '../vi/agencies.ts'

export const agencies = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
