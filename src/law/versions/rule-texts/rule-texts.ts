import type { RuleFamily, RuleTexts } from '../law-rule.ts'
import { clockTexts } from './clock.ts'
import { competenceTexts } from './competence.ts'
import { countingTexts } from './counting.ts'
import { eligibilityTexts } from './eligibility.ts'
import { holidayTexts } from './holiday.ts'
import { onlineTexts } from './online.ts'
import { peopleTexts } from './people.ts'
import { refusalTexts } from './refusal.ts'
import { reportTexts } from './report.ts'
import { transitionTexts } from './transition.ts'

export const ruleTexts: Readonly<Record<RuleFamily, RuleTexts>> = {
  eligibility: eligibilityTexts,
  clock: clockTexts,
  counting: countingTexts,
  competence: competenceTexts,
  refusal: refusalTexts,
  people: peopleTexts,
  online: onlineTexts,
  report: reportTexts,
  holiday: holidayTexts,
  transition: transitionTexts,
}
