import type { Dictionary } from '../dictionary.ts'

export const messages = {} as const satisfies Dictionary
