import type { Dictionary } from '../dictionary.ts'
import type { accounts as vietnamese } from '../vi/accounts.ts'

export const accounts = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
