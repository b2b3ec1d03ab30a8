import type { Dictionary } from '../dictionary.ts'
import type { sheets as vietnamese } from '../vi/sheets.ts'

export const sheets = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
