import type { Dictionary } from '../dictionary.ts'

export const eligibility = {} as const satisfies Dictionary
