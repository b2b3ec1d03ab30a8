import type { Request } from 'express'
import { queryOfFeedback } from '../../feedback/web/choice-of-feedback.ts'
import { feedbackListPath } from '../../feedback/web/paths.ts'
import { wholeNumber } from '../../language/format.ts'
import { queryOfChoice as queryOfLetters } from '../../letters/web/choice-from-query.ts'
import { lettersPath } from '../../letters/web/paths.ts'
import { queryOfChoice as queryOfReceptions } from '../../receptions/web/choice-from-query.ts'
import { receptionsPath } from '../../receptions/web/paths.ts'
import type { Link } from '../../web/components.ts'
import type { OpenMatters } from '../open-matters.ts'
import { mattersUnder } from '../open-matters.ts'

/** The numbers of open matters under a rule that are not 0, each with the list that it counts. */
export function matterLinks({ t, language }: Request, key: string, matters: OpenMatters): Link[] {
  const chosen = mattersUnder(key)
  const lists = {
    letters: `${lettersPath}?${queryOfLetters(chosen.letters)}`,
    receptions: `${receptionsPath}?${queryOfReceptions(chosen.receptions)}`,
    feedback: `${feedbackListPath}?${queryOfFeedback(chosen.feedback)}`,
  }
  return (['letters', 'receptions', 'feedback'] as const)
    .filter((register) => matters[register] > 0)
    .map((register) => ({
      text: t(`rules.matters.${register}`, { count: wholeNumber(matters[register], language) }),
      href: lists[register],
    }))
}
