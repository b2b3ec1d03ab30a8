import { inForceOn } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'
import type { ClockDefinition, ClockVersion } from './clock.ts'
import type { ClockOptions } from './legal-date.ts'
import type { Variant } from './variant.ts'

/**
 * CNT-18: the version in force on the start event (acceptance: the day received; settlement: the day accepted).
 * Undefined when no law set this term on that day.
 */
export function versionOn(definition: ClockDefinition, start: PlainDate): ClockVersion | undefined {
  return definition.versions.find((version) => inForceOn(version, start))
}

/** The longer figure that the matter's properties give, or undefined for the ordinary one (CNT-13, CNT-14). */
export function variantOf(
  version: ClockVersion,
  options: ClockOptions,
): { when: Variant[]; length: number } | undefined {
  const active = activeVariants(version, options)
  const found = version.variants?.find(({ when }) => when.every((variant) => active.has(variant)))
  return found && { when: [...found.when], length: found.length }
}

function activeVariants(version: ClockVersion, options: ClockOptions): Set<Variant> {
  const names: Variant[] = ['complex', 'remote', 'dismissal', 'severalPlaces']
  const active = new Set(names.filter((name) => options[name] === true))
  // A complaint is extended to the figure of a complex case (LK Đ.28, 37); a denunciation has days of its own.
  if (options.extension && !version.extensionDays) active.add('complex')
  return active
}
