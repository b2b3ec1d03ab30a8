import type { Dictionary } from '../dictionary.ts'

export const home = {
  'home.shortcuts.title': 'Phím tắt',
} as const satisfies Dictionary
