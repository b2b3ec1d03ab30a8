import type { Dictionary } from '../dictionary.ts'
import type { imports as vietnamese } from '../vi/imports.ts'

export const imports = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
