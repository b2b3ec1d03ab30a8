import type { Dictionary } from '../dictionary.ts'
import type { people as vietnamese } from '../vi/people.ts'

export const people = {
  'people.title': 'Person: {name}',
  'people.unnamed': 'No name yet',
  'people.open': 'Open the person',
  'people.nothing': 'Never met before.',
  'people.counts': '{receptions} visits, {letters} letters.',
  'people.foundBy.id': 'Met before: same ID number.',
  'people.foundBy.phone': 'Met before: same telephone.',
  'people.foundBy.name': 'Same name, perhaps somebody else; compare the address.',
  'people.reception': 'Visit {number}',
  'people.letter': 'Letter {number}',
  'people.promised': '{gist}. Answer promised for {date}',
  'people.gist': '{gist}. {state}',
  'people.unanswered': 'not answered, {days} days late',
  'people.panel': 'Earlier visits',
  'people.panelHelp': 'Give a name, ID number or telephone to see earlier visits and letters.',
  'people.list': 'Visits and letters',
  'people.facts': 'As last written down',
} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
