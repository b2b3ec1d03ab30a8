import type { Dictionary } from '../dictionary.ts'
import type { messages as vietnamese } from '../vi/messages.ts'

export const messages = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
