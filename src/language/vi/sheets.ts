import type { Dictionary } from '../dictionary.ts'

export const sheets = {} as const satisfies Dictionary
