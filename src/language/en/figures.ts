import type { Dictionary } from '../dictionary.ts'
import type { figures as vietnamese } from '../vi/figures.ts'

export const figures = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
