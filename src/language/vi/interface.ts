import type { Dictionary } from '../dictionary.ts'

export const interfaceWords = {} as const satisfies Dictionary
