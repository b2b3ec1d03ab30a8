import type { Dictionary } from '../dictionary.ts'

export const receptions = {} as const satisfies Dictionary
