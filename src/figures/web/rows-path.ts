import { queryOfFeedback } from '../../feedback/web/choice-of-feedback.ts'
import { feedbackListPath } from '../../feedback/web/paths.ts'
import { queryOfChoice } from '../../letters/web/choice-from-query.ts'
import { lettersPath } from '../../letters/web/paths.ts'
import { queryOfChoice as queryOfReceptions } from '../../receptions/web/choice-from-query.ts'
import { receptionsPath } from '../../receptions/web/paths.ts'
import type { FigureRows } from '../definitions.ts'

/** The address of the list that a figure counts. */
export function rowsPath(rows: FigureRows): string {
  switch (rows.of) {
    case 'letters':
      return `${lettersPath}?${queryOfChoice(rows.choice)}`
    case 'feedback':
      return `${feedbackListPath}?${queryOfFeedback(rows.choice)}`
    default:
      return `${receptionsPath}?${queryOfReceptions(rows.choice)}`
  }
}
