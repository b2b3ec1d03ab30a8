import type { Dictionary } from '../dictionary.ts'

export const letters = {} as const satisfies Dictionary
