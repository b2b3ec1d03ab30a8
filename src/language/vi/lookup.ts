import type { Dictionary } from '../dictionary.ts'

export const lookup = {} as const satisfies Dictionary
