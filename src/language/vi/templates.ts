import type { Dictionary } from '../dictionary.ts'

export const templates = {} as const satisfies Dictionary
