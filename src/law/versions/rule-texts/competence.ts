import type { RuleTexts } from './rule-texts.ts'

/** What the rules of competence say. */
export const competenceTexts: RuleTexts = {}
