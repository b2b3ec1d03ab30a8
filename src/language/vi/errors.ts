import type { Dictionary } from '../dictionary.ts'

export const errors = {} as const satisfies Dictionary
