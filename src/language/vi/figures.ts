import type { Dictionary } from '../dictionary.ts'

export const figures = {} as const satisfies Dictionary
