import type { Dictionary } from '../dictionary.ts'
import type { setup as vietnamese } from '../vi/setup.ts'

export const setup = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
