import type { Dictionary } from '../dictionary.ts'

export const audit = {} as const satisfies Dictionary
