import type { PlainDate } from './plain-date.ts'

/** What applies between two days, both included; `inForceTo` is null while it still does. */
export interface InForce {
  inForceFrom: PlainDate
  inForceTo: PlainDate | null
}

/** Whether a row, a version or a ground applies to what happened on that day. */
export function inForceOn({ inForceFrom, inForceTo }: InForce, on: PlainDate): boolean {
  return inForceFrom <= on && (inForceTo === null || on <= inForceTo)
}
