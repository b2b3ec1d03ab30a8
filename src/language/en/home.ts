import type { Dictionary } from '../dictionary.ts'
import type { home as vietnamese } from '../vi/home.ts'

export const home = {
  'home.shortcuts.title': 'Keyboard shortcuts',
} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
