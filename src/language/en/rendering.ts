import type { Dictionary } from '../dictionary.ts'
import type { rendering as vietnamese } from '../vi/rendering.ts'

export const rendering = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
