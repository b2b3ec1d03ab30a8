import type { Dictionary } from '../dictionary.ts'

export const home = {} as const satisfies Dictionary
