import type { Dictionary } from '../dictionary.ts'
import type { search as vietnamese } from '../vi/search.ts'

export const search = {
  'search.title': 'Find',
  'search.titleFor': 'Find “{query}”',
  'search.label': 'Number, name, telephone, ID number, content, receipt code',
  'search.hint': 'Diacritics are not needed. Several words find records that have all of them.',
  'search.button': 'Find',
  'search.letters': 'Letters',
  'search.receptions': 'Visits',
  'search.feedback': 'Feedback on procedures',
  'search.count': '{count} hits',
  'search.first': 'first {count} hits',
  'search.more': 'More',
  'search.exact': 'Same diacritics',
  'search.none': 'Nothing found for “{query}”',
  'search.noneHelp': 'Use fewer words, or a number, telephone or ID number.',
  'search.slow': 'The search took too long and stopped. Add a word.',
  'search.short': 'Type at least two characters.',
} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
