import { inForceOn } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'
import { type TransitionId, versionFor } from '../versions/transitions.ts'
import type { ClockDefinition, ClockVariant, ClockVersion } from './clock.ts'
import type { ClockOptions } from './legal-date.ts'

/**
 * CNT-18: the version in force on the start event (acceptance: the day received; settlement: the day accepted).
 * Undefined when no law set this term on that day.
 */
export function versionOn(definition: ClockDefinition, start: PlainDate): ClockVersion | undefined {
  return definition.versions.find((version) => inForceOn(version, start))
}

/** complaint.acceptance@3: the third version of the term by date. */
export function versionKey({ id, versions }: ClockDefinition, version: ClockVersion): string {
  return `${id}@${versions.indexOf(version) + 1}`
}

/**
 * The transitional rule that chose the version, when there was something to choose: another version came into force
 * before the term ended. `end` is null while it stands still.
 */
export function transitionOf(
  { id }: ClockDefinition,
  version: ClockVersion,
  start: PlainDate,
  end: PlainDate | null,
): TransitionId | undefined {
  if (version.inForceTo === null || (end !== null && end <= version.inForceTo)) return undefined
  return versionFor('clock', { receivedOn: start, startOn: start, clock: id }).transition
}

/** The other figure that the matter's properties give, or undefined for the ordinary one (CNT-13, CNT-14). */
export function variantOf(version: ClockVersion, options: ClockOptions, isExtended: boolean): ClockVariant | undefined {
  // A complaint is extended to the figure of a complex case (LK Đ.28, 37); a denunciation has days of its own.
  const isComplex = isExtended && !version.extensionDays
  return version.variants?.find(({ when }) =>
    when.every((variant) => options[variant] === true || (variant === 'complex' && isComplex)),
  )
}
