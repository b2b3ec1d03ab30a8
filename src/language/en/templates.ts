import type { Dictionary } from '../dictionary.ts'
import type { templates as vietnamese } from '../vi/templates.ts'

export const templates = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
