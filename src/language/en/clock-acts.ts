import type { Dictionary } from '../dictionary.ts'

/** Acts upon a matter under way: withdrawing, qualifying, completing. */
export const clockActs = {
  'letters.withdraw.extent.someOfGroup': 'Some of the group withdraw, the others go on',
  'letters.withdraw.by': 'Who withdrew',
  'letters.withdraw.by.each': 'Each for himself',
  'letters.withdraw.by.representative': 'The representative for all',
  'letters.withdraw.onHint': 'The law of this day says whether the content ends or goes on.',
  'letters.withdraw.ended': 'Withdrawal of content {no} recorded: it ends, by {citation}.',
  'letters.withdraw.goesOn': 'Withdrawal of content {no} recorded, it does not end: {handling}, by {citation}.',
  'letters.withdraw.noRule':
    'Withdrawal of content {no} recorded, it does not end: the law of {date} has no rule for this withdrawal.',
  'letters.withdraw.undecided':
    'Withdrawal of content {no} recorded. It does not end yet: questions are open that can change the result.',
  'errors.withdraw.notSeveral': 'only one person signed this letter',
} as const satisfies Dictionary
