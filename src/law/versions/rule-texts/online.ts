import type { RuleTexts } from './rule-texts.ts'

/** What the rules of online receptions say. */
export const onlineTexts: RuleTexts = {}
