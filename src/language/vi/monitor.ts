import type { Dictionary } from '../dictionary.ts'

export const monitor = {} as const satisfies Dictionary
