import type { Dictionary } from '../dictionary.ts'

export const search = {} as const satisfies Dictionary
