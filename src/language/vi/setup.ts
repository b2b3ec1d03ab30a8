import type { Dictionary } from '../dictionary.ts'

export const setup = {} as const satisfies Dictionary
