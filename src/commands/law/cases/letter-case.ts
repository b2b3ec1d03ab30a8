import { caseDefaults, createLaw, type Decision, type Facts } from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { type Comparison, differences, objectOf, type WorkedCase } from './worked-case.ts'

const law = createLaw()

/** One content of a letter: what is done with it, by which row, with which papers, clocks and duties. */
export const compareLetter: Comparison = (worked, strict) => {
  const found = law.decide(factsOf(worked), String(worked.on))
  const citations = [found.rule, ...found.duties].map((rule) => rule?.citation)
  return [
    ...differences(objectOf(worked.expect), {
      outcome: found.outcome ?? (noRowCanHold(found) ? 'undecided' : null),
      handling: found.handling,
      paper: found.papers,
      clock: found.clocks,
      row: found.rule?.id ?? null,
      plus: found.duties.map(({ id }) => id),
      complete: found.complete,
      missing: found.missing,
      missingForDuties: found.missingForDuties,
    }),
    ...marked(worked, found.rule),
    ...(strict && found.complete ? citationDifference(worked.citation, found.rule && citations.join('; ')) : []),
  ]
}

/** No row of the day holds, and no answer could change that: only the officer can decide. */
function noRowCanHold({ rule, missing }: Decision): boolean {
  return rule === null && missing.length === 0
}

/** The facts of a case are what differs from the defaults; null is a fact that nobody has answered. */
export function factsOf(worked: WorkedCase): Facts {
  return { ...caseDefaults, ...objectOf(worked.facts) } as Facts
}

/** The mark of the text behind an answer, where the case names one and a rule decided. */
export function marked({ confidence }: WorkedCase, rule: { confidence: string } | null | undefined) {
  return confidence && rule ? differences({ confidence }, { confidence: rule.confidence }) : []
}
