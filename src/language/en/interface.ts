import type { Dictionary } from '../dictionary.ts'
import type { interfaceWords as vietnamese } from '../vi/interface.ts'

export const interfaceWords = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
