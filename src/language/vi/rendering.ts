import type { Dictionary } from '../dictionary.ts'

export const rendering = {} as const satisfies Dictionary
