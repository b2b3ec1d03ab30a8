import type { Dictionary } from '../dictionary.ts'

export const routing = {} as const satisfies Dictionary
