import type { Dictionary } from '../dictionary.ts'

export const vault = {} as const satisfies Dictionary
