import { ruleBook, type WrittenRule } from '../written-rule.ts'
import { denunciationRules } from './denunciation-rules.ts'
import { deskRules } from './desks.ts'
import { otherRules } from './other-rules.ts'
import { chainRules, settlingChain } from './settling-chain.ts'
import { subjectRules } from './subject-routes.ts'

/** Every rule on who is competent, in all its versions. */
export const competenceRules: readonly WrittenRule[] = [
  ...chainRules(settlingChain),
  ...otherRules,
  ...denunciationRules,
  ...subjectRules(),
  ...deskRules,
]

/** The version of a rule of competence that is in force on a day. */
export const competenceRule = ruleBook(competenceRules)
