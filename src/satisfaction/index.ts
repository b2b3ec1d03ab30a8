export { countLowMarks } from './follow-up.ts'
export { inviteToRate } from './invite-to-rate.ts'
