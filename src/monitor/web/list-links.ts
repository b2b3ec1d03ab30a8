import type { LetterChoice } from '../../letters/index.ts'
import { queryOfChoice } from '../../letters/web/choice-from-query.ts'
import { lettersPath, queuePath } from '../../letters/web/paths.ts'

/** The queue that shows exactly the open letters of a choice: of everybody, unless one is chosen. */
export function openListHref(choice: LetterChoice): string {
  const query = queryOfChoice({ ...choice, open: undefined })
  if (!choice.assignee) query.set('assignee', 'anybody')
  return `${queuePath}?${query}`
}

/** The register that shows exactly the letters of a choice, open or closed. */
export function registerHref(choice: LetterChoice): string {
  return `${lettersPath}?${queryOfChoice(choice)}`
}
