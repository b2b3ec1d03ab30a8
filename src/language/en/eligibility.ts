import type { Dictionary } from '../dictionary.ts'
import type { eligibility as vietnamese } from '../vi/eligibility.ts'

export const eligibility = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
