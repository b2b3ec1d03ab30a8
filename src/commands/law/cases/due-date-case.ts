import {
  type ClockId,
  type ClockOptions,
  clockIds,
  createLaw,
  isPlainDate,
  type LegalDate,
} from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { type Comparison, type Difference, differences, objectOf } from './worked-case.ts'
import { writtenSteps } from './written-steps.ts'

const law = createLaw()

const optionNames: readonly string[] = [
  'complex',
  'remote',
  'dismissal',
  'severalPlaces',
  'voterList',
  'extension',
  'extensionOn',
  'extensions',
  'suspensions',
  'obstacles',
  'namedOn',
  'settings',
] satisfies (keyof ClockOptions)[]

/** A clock, its start event and its options: the due date, the positions that decide it, the mark of its text. */
export const compareDueDate: Comparison = (worked, strict) => {
  const { clock, start, due, positions, confidence, steps, citation } = worked
  if (!(clockIds as readonly unknown[]).includes(clock)) return [{ field: 'clock', expected: clock, found: null }]
  if (typeof start !== 'string' || !isPlainDate(start))
    return [{ field: 'start', expected: 'a day', found: start ?? null }]
  const options = objectOf(worked.options)
  const unknown = Object.keys(options).find((name) => !optionNames.includes(name))
  if (unknown) throw new RangeError(`Unknown option: ${unknown}`)
  const found = law.deadline(clock as ClockId, start, options as ClockOptions)
  const expected = { due: due ?? null, ...given({ positions, confidence }) }
  return [
    ...differences(expected, { due: found.due, positions: found.positions, confidence: found.confidence }),
    ...(strict ? texts({ steps, citation }, found) : []),
  ]
}

function texts({ steps, citation }: { steps: unknown; citation: unknown }, found: LegalDate): Difference[] {
  return [
    ...(steps === undefined ? [] : differences({ steps }, { steps: writtenSteps(found) })),
    ...citationDifference(citation, found.citation),
  ]
}

function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
