import { isCitation } from '../citation.ts'
import { addDays, isPlainDate } from '../plain-date.ts'
import type { ClockDefinition, ClockVersion } from './clock.ts'
import { type ClockId, clockIds } from './clock-ids.ts'
import { complaintClocks } from './complaint-clocks.ts'
import { complaintDecisionClocks } from './complaint-decision-clocks.ts'
import { denunciationClocks } from './denunciation-clocks.ts'
import { denunciationConclusionClocks } from './denunciation-conclusion-clocks.ts'
import { feedbackClocks } from './feedback-clocks.ts'
import { letterClocks } from './letter-clocks.ts'
import { receptionClocks } from './reception-clocks.ts'

export const clockDefinitions: readonly ClockDefinition[] = [
  ...letterClocks,
  ...receptionClocks,
  ...complaintClocks,
  ...complaintDecisionClocks,
  ...denunciationClocks,
  ...denunciationConclusionClocks,
  ...feedbackClocks,
]

/**
 * The clocks by id. Throws an Error that begins with the clock's id for a clock that is missing, defined twice or
 * without a version, for a version without citation or reason, and for versions that overlap.
 */
export function readClocks(definitions: readonly ClockDefinition[]): Map<ClockId, ClockDefinition> {
  const byId = new Map<ClockId, ClockDefinition>()
  for (const definition of definitions) {
    if (byId.has(definition.id)) throw new Error(`${definition.id}: the clock is defined twice`)
    checkVersions(definition)
    byId.set(definition.id, definition)
  }
  for (const id of clockIds) if (!byId.has(id)) throw new Error(`${id}: the clock is not defined`)
  return byId
}

function checkVersions({ id, versions }: ClockDefinition): void {
  if (versions.length === 0) throw new Error(`${id}: the clock has no version`)
  let freeFrom = ''
  for (const version of versions) {
    const problem = problemOf(version, freeFrom)
    if (problem) throw new Error(`${id}: ${problem} (version of ${version.inForceFrom})`)
    freeFrom = version.inForceTo === null ? '9999-12-31' : addDays(version.inForceTo, 1)
  }
}

function problemOf(version: ClockVersion, freeFrom: string): string | null {
  if (!isCitation(version.citation)) return 'no citation'
  if (!isPlainDate(version.inForceFrom)) return 'in force from a text that is not a day'
  if (version.inForceTo !== null && !(version.inForceTo >= version.inForceFrom)) return 'ends before it begins'
  if (version.inForceFrom < freeFrom) return 'overlaps the version before it'
  if (version.length === null && !version.noLength) return 'neither a length nor a reason'
  return null
}

/** What starts each clock, in the words of the law: "ngày thụ lý khiếu nại lần đầu". */
export const startEvents: ReadonlyMap<ClockId, ClockDefinition['startEvent']> = new Map(
  clockDefinitions.map(({ id, startEvent }) => [id, startEvent]),
)
