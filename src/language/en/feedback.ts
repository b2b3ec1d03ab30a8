import type { Dictionary } from '../dictionary.ts'
import type { feedback as vietnamese } from '../vi/feedback.ts'

export const feedback = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
