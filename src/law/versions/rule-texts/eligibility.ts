import type { RuleTexts } from '../law-rule.ts'
import { complaintRowTexts } from './eligibility/complaints.ts'
import { denunciationRowTexts } from './eligibility/denunciations.ts'
import { denunciationFormTexts } from './eligibility/denunciations-form.ts'
import { letterFormTexts } from './eligibility/letter-form.ts'
import { otherBodyTexts } from './eligibility/other-bodies.ts'
import { petitionRowTexts } from './eligibility/petitions.ts'
import { subjectTexts } from './eligibility/subjects.ts'

/** What the rows of the decision table say. */
export const eligibilityTexts: RuleTexts = {
  ...subjectTexts,
  ...letterFormTexts,
  ...otherBodyTexts,
  ...complaintRowTexts,
  ...denunciationFormTexts,
  ...denunciationRowTexts,
  ...petitionRowTexts,
}
