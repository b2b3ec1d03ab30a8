import type { Dictionary } from '../dictionary.ts'
import type { reading as vietnamese } from '../vi/reading.ts'

/** What the text of a letter suggests. */
export const reading = {
  'reading.read': 'Read the text',
  'reading.title': 'What the text suggests',
  'reading.note': 'Only suggestions, by words in the letter; nothing is filled or kept until you press Use.',
  'reading.severalKinds':
    'The letter seems to hold several kinds: enter each as a content of its own. Nothing is filled or kept yet.',
  'reading.nothing': 'Nothing in it is sure enough to suggest.',
  'reading.empty': 'There is no text to read yet.',
  'reading.use': 'Use',
  'reading.words': 'Words of the letter:',
  'reading.body': 'Body complained of',
  'reading.decision': 'Decision complained of',
  'reading.subject': 'To mind when classifying',
  'reading.level': 'Which complaint',
  'reading.level.first': 'First',
  'reading.level.second': 'Second',
} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>
