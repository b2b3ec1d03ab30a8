import type { RuleTexts } from './rule-texts.ts'

/** What the rows of the decision table say. */
export const eligibilityTexts: RuleTexts = {}
