export { confirmRule } from './confirm-rule.ts'
export type { RuleConfirmation, Verdict } from './rule-confirmation.ts'
export { RuleConfirmationModel } from './rule-confirmation.ts'
