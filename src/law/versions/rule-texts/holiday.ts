import type { RuleTexts } from './rule-texts.ts'

/** What the rules of the holidays say. */
export const holidayTexts: RuleTexts = {}
