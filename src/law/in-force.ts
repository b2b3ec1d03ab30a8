import type { PlainDate } from './plain-date.ts'

/** What applies between two days, both included; `inForceTo` is null while it still does. */
export interface InForce {
  inForceFrom: PlainDate
  inForceTo: PlainDate | null
}

/** A transitional rule lets a version apply from an earlier day on, to what it itself does not reach (law/README §2). */
export interface Earlier {
  /** Id of the transitional rule. */
  transition: string
  from: PlainDate
}

/** Whether a row, a version or a ground applies to what happened on that day. */
export function inForceOn({ inForceFrom, inForceTo }: InForce, on: PlainDate): boolean {
  return inForceFrom <= on && (inForceTo === null || on <= inForceTo)
}

/** Whether it applies to what happened on that day: because it was in force, or by a transitional rule. */
export function appliesOn(rule: InForce & { earlier?: Earlier }, on: PlainDate): boolean {
  return inForceOn(rule, on) || appliesEarlier(rule, on)
}

/** Whether only a transitional rule lets it apply to what happened on that day. */
export function appliesEarlier({ inForceFrom, earlier }: InForce & { earlier?: Earlier }, on: PlainDate): boolean {
  return earlier !== undefined && earlier.from <= on && on < inForceFrom
}
