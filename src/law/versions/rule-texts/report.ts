import type { RuleTexts } from './rule-texts.ts'

/** What the reporting periods say. */
export const reportTexts: RuleTexts = {}
