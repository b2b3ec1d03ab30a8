import type { Dictionary } from '../dictionary.ts'
import type { offices as vietnamese } from '../vi/offices.ts'

export const offices = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
