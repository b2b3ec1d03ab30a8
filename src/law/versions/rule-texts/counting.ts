import type { RuleTexts } from './rule-texts.ts'

/** What the rules of counting say. */
export const countingTexts: RuleTexts = {}
