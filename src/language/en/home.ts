import type { Dictionary } from '../dictionary.ts'
import type { home as vietnamese } from '../vi/home.ts'

export const home = {
  'home.shortcuts.title': 'Keys',
  'home.shortcuts.note': 'Pressed outside of fields. Can be switched off on the account page.',
  'home.shortcuts.key': 'Key',
  'home.shortcuts.act': 'What it does',
  'home.shortcuts.lists': 'In lists',
  'home.shortcuts.record': 'In a record',
  'home.shortcuts.anywhere': 'On any page',
  'home.shortcuts.move': 'Next, previous row; in a record: next, previous letter',
  'home.shortcuts.open': 'Open the row',
  'home.shortcuts.select': 'Tick the row',
  'home.shortcuts.assign': 'Assign',
  'home.shortcuts.classify': 'Classify, or the next act',
  'home.shortcuts.transfer': 'Transfer',
  'home.shortcuts.why': 'Why the deadline is that day',
  'home.shortcuts.new': 'New letter (on Receptions: new visit)',
  'home.shortcuts.answer': 'Choose answer 1 to 9',
  'home.shortcuts.find': 'Find',
  'home.shortcuts.save': 'Save the form',
  'home.shortcuts.back': 'Back from a stop',
  'home.shortcuts.all': 'This page',
} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
