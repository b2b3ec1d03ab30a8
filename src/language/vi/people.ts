import type { Dictionary } from '../dictionary.ts'

export const people = {} as const satisfies Dictionary
