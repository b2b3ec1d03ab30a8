import type { Dictionary } from '../dictionary.ts'

export const agencies = {} as const satisfies Dictionary
