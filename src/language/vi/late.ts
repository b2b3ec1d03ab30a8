import type { Dictionary } from '../dictionary.ts'

export const late = {} as const satisfies Dictionary
