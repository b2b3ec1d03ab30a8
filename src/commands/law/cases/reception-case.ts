import { createLaw } from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { factsOf, marked } from './letter-case.ts'
import { type Comparison, differences, objectOf } from './worked-case.ts'

const law = createLaw()

/** A visit: received, or refused on a ground that the facts establish. */
export const compareReception: Comparison = (worked, strict) => {
  const found = law.refuseReception(factsOf(worked), String(worked.on))
  return [
    ...differences(objectOf(worked.expect), {
      outcome: found.outcome,
      handling: found.handling,
      paper: found.papers,
      clock: found.clocks,
      row: found.ground?.id ?? null,
      plus: [],
      complete: found.complete,
      missing: found.missing,
    }),
    ...marked(worked, found.ground),
    ...(strict && found.ground ? citationDifference(worked.citation, found.ground.citation) : []),
  ]
}

/** A rule of behaviour: of those that a program can compute, whether a reception may be held online. */
export const compareOnline: Comparison = (worked, strict) => {
  if (objectOf(worked.facts).wantsOnline !== true) return undefined
  const found = law.onlineReception(factsOf(worked), String(worked.on))
  const { outcome, handling, complete, missing, citation } = found
  return [
    ...differences(objectOf(worked.expect), {
      outcome,
      handling,
      complete,
      missing,
      row: found.rule,
      paper: [],
      clock: [],
      plus: [],
    }),
    ...(strict ? citationDifference(worked.citation, citation) : []),
  ]
}
