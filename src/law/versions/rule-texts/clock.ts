import type { RuleTexts } from './rule-texts.ts'

/** What the terms say. */
export const clockTexts: RuleTexts = {}
