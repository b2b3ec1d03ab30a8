import type { ClockId, Law, PlainDate } from '../law/index.ts'
import type { ClockFacts, Content } from './content.ts'
import type { Qualification } from './matter-acts.ts'

const variants = ['complex', 'remote', 'severalPlaces', 'dismissal'] as const

/**
 * What was determined about a matter and lengthens its terms: the last word of each kind counts. Nothing is complex or
 * remote by itself (CNT-14).
 */
export function clockFactsOf({ qualifications = [] }: Pick<Content, 'qualifications'>): ClockFacts {
  const facts: ClockFacts = {}
  for (const kind of variants) if (qualifications.findLast((one) => one.kind === kind)?.holds) facts[kind] = true
  const obstacles = obstaclesOf(qualifications)
  return { ...facts, ...(obstacles.length > 0 && { obstacles }) }
}

/** Those recorded after the last time that all of them were taken back. */
function obstaclesOf(qualifications: readonly Qualification[]): NonNullable<ClockFacts['obstacles']> {
  const obstacles = qualifications.filter(({ kind }) => kind === 'obstacle')
  const takenBack = obstacles.findLastIndex(({ holds }) => !holds)
  return obstacles.slice(takenBack + 1).flatMap(({ from, to = null }) => (from === undefined ? [] : [{ from, to }]))
}

/** Of what was determined, what the law knows for a clock: the rest would only stand in its derivation without effect. */
export function factsThatCount(clock: ClockId, start: PlainDate, facts: ClockFacts, law: Law): ClockFacts {
  const { obstacles, ...rest } = facts
  const all = law.deadline(clock, start, rest)
  const counting = Object.fromEntries(
    Object.entries(rest).filter(
      ([name]) => law.deadline(clock, start, { ...rest, [name]: false }).length !== all.length,
    ),
  )
  const knows = law
    .deadline(clock, start, { obstacles })
    .steps.some((step) => step.kind === 'obstacle' && step.effect !== 'notSuspendable')
  return { ...counting, ...(obstacles && knows && { obstacles }) }
}
