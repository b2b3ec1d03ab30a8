import { isLate, timesOf } from '../counting/extension.ts'
import type { PlainDate } from '../plain-date.ts'
import type { ClockVersion } from './clock.ts'
import { type Counting, citationOf } from './computation.ts'
import type { ClockExtension, ClockOptions } from './legal-date.ts'

/**
 * CNT-13: the decisions to extend that count, in their order. Each must be decided before the due date passes that it
 * would move: the second of a denunciation before the one that the first gave (LTC Đ.30.3). What is late, or more than
 * the law allows, becomes a step and adds nothing.
 */
export function effectiveExtensions(
  counting: Counting,
  version: ClockVersion,
  dueWith: (extensions: readonly ClockExtension[]) => PlainDate | null,
): ClockExtension[] {
  const effective: ClockExtension[] = []
  for (const decided of decisionsOf(counting.options, version)) {
    const effect = effectOf(decided, effective, version, dueWith)
    if (effect === 'counted') effective.push(decided)
    else record(counting, decided, effect)
  }
  return effective
}

function decisionsOf({ extensions, extension, extensionOn }: ClockOptions, version: ClockVersion): ClockExtension[] {
  if (extensions) return [...extensions]
  if (!extension) return []
  const decision: ClockExtension = { kind: extension, ...(extensionOn !== undefined && { on: extensionOn }) }
  return Array.from({ length: version.extensionDays ? timesOf(extension) : 1 }, () => decision)
}

function effectOf(
  decided: ClockExtension,
  before: readonly ClockExtension[],
  version: ClockVersion,
  dueWith: (extensions: readonly ClockExtension[]) => PlainDate | null,
): 'counted' | 'late' | 'notAllowed' {
  if (before.length >= mostExtensions(version, [...before, decided])) return 'notAllowed'
  return decided.on !== undefined && isLate(decided.on, dueWith(before)) ? 'late' : 'counted'
}

/** Once for a complaint that can be complex; once or twice for a denunciation; never for another term. */
function mostExtensions(version: ClockVersion, decided: readonly ClockExtension[]): number {
  if (version.extensionDays) return Math.max(...decided.map(({ kind }) => timesOf(kind)))
  return version.variants?.some(({ when }) => when.includes('complex')) ? 1 : 0
}

function record(counting: Counting, { kind, on }: ClockExtension, effect: 'late' | 'notAllowed'): void {
  counting.steps.push({
    kind: 'extension',
    grade: kind,
    days: 0,
    ...(on !== undefined && { decidedOn: on }),
    effect,
    on: counting.start,
    citation: citationOf(counting, 'CNT-13'),
  })
  if (effect === 'late') counting.positions.push('CNT-13')
}
