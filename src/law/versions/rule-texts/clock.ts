import type { RuleTexts } from '../law-rule.ts'
import { complaintClockTexts } from './clocks/complaints.ts'
import { denunciationClockTexts } from './clocks/denunciations.ts'
import { letterClockTexts } from './clocks/letters.ts'

/** What the terms say. */
export const clockTexts: RuleTexts = { ...letterClockTexts, ...complaintClockTexts, ...denunciationClockTexts }
