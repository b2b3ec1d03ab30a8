import type { Dictionary } from '../dictionary.ts'

export const returns = {} as const satisfies Dictionary
