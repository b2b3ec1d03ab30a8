import type { Dictionary } from '../dictionary.ts'

export const feedback = {} as const satisfies Dictionary
