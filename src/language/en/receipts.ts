import type { Dictionary } from '../dictionary.ts'
import type { receipts as vietnamese } from '../vi/receipts.ts'

export const receipts = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
