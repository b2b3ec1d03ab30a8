import type { RuleTexts } from './rule-texts.ts'

/** What the rules on representatives, authorisation and identity say. */
export const peopleTexts: RuleTexts = {}
