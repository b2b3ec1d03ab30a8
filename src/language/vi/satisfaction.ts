import type { Dictionary } from '../dictionary.ts'

export const satisfaction = {} as const satisfies Dictionary
