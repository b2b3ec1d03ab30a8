import type { Dictionary } from '../dictionary.ts'
import type { errors as vietnamese } from '../vi/errors.ts'

export const errors = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
