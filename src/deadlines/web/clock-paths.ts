/** Addresses of the clocks of a record; a leaf that imports nothing. */
export const deadlinesPath = (letterId: string) => `/letters/${letterId}/deadlines`
export const deadlinesPrintPath = (letterId: string) => `/letters/${letterId}/deadlines/print`

export type ClockAct = 'extensions' | 'suspensions' | 'resumptions' | 'completions'
const clockPath = (letterId: string, contentNo: number, clock: string) =>
  `/letters/${letterId}/contents/${contentNo}/clocks/${clock}`
export const newClockActPath = (letterId: string, contentNo: number, clock: string, act: ClockAct) =>
  `${clockPath(letterId, contentNo, clock)}/${act}/new`
export const clockActPath = (letterId: string, contentNo: number, clock: string, act: ClockAct) =>
  `${clockPath(letterId, contentNo, clock)}/${act}`

/** The dates that stand on a visit or a feedback, with their derivation. */
export const visitDeadlinesPath = (receptionId: string) => `/receptions/${receptionId}/deadlines`
export const feedbackDeadlinesPath = (feedbackId: string) => `/feedback/${feedbackId}/deadlines`

/** What makes the terms of a matter longer: complex, remote, an obstacle … */
export const qualificationPath = (letterId: string, contentNo: number, kind: string) =>
  `/letters/${letterId}/contents/${contentNo}/qualifications/${kind}`
export const newQualificationPath = (letterId: string, contentNo: number, kind: string) =>
  `${qualificationPath(letterId, contentNo, kind)}/new`
