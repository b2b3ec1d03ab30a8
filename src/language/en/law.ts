import type { Dictionary } from '../dictionary.ts'
import type { law as vietnamese } from '../vi/law.ts'

export const law = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
