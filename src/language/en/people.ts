import type { Dictionary } from '../dictionary.ts'
import type { people as vietnamese } from '../vi/people.ts'

export const people = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
