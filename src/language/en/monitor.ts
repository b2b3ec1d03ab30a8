import type { Dictionary } from '../dictionary.ts'
import type { monitor as vietnamese } from '../vi/monitor.ts'

export const monitor = {} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
