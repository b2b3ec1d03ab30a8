import type { Dictionary } from '../dictionary.ts'

export const offices = {} as const satisfies Dictionary
