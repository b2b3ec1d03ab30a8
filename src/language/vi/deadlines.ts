import type { Dictionary } from '../dictionary.ts'

export const deadlines = {} as const satisfies Dictionary
