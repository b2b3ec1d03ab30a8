import type { Dictionary } from '../dictionary.ts'

export const imports = {} as const satisfies Dictionary
