import type { Dictionary } from '../dictionary.ts'
import type { letters as vietnamese } from '../vi/letters.ts'

export const letters = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
