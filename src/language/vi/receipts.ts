import type { Dictionary } from '../dictionary.ts'

export const receipts = {} as const satisfies Dictionary
