import type { Dictionary } from '../dictionary.ts'

export const accounts = {} as const satisfies Dictionary
