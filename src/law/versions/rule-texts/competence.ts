import type { RuleTexts } from '../law-rule.ts'
import { chainTexts } from './competence/chain.ts'
import { denunciationTexts } from './competence/denunciations.ts'
import { otherTexts } from './competence/other.ts'
import { subjectTexts } from './competence/subjects.ts'

/** What the rules of competence say. */
export const competenceTexts: RuleTexts = { ...chainTexts, ...denunciationTexts, ...otherTexts, ...subjectTexts() }
