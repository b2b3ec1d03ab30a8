import type { Dictionary } from '../dictionary.ts'

export const law = {} as const satisfies Dictionary
