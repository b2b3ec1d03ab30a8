import type { RuleTexts } from './rule-texts.ts'

/** What the grounds of refusing a reception say. */
export const refusalTexts: RuleTexts = {}
