import { type CompetenceAnswer, type CompetenceQuestion, createLaw } from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { marked } from './letter-case.ts'
import { type Comparison, differences, objectOf } from './worked-case.ts'

const law = createLaw()

/** Who settles. The facts are the question; where they name no kind, somebody is denounced. */
export const compareCompetence: Comparison = (worked, strict) => {
  const question = { kind: 'denunciation', ...objectOf(worked.facts) } as CompetenceQuestion
  const found = law.competence(question, String(worked.on))
  const expected = objectOf(worked.expect)
  return [
    ...differences(expected, {
      outcome: found.rule ? 'competent' : null,
      handling: found.rule ? 'route' : null,
      row: found.rule?.id ?? null,
      competence: found.competence,
      missing: found.missing,
      settler: settlerAs(expected.settler, found),
    }),
    ...marked(worked, found.rule),
    ...(strict ? citationDifference(worked.citation, found.rule?.citation) : []),
  ]
}

/** A settler is written as an agency, as an office ("districtChair"), or in words, which are not compared. */
function settlerAs(written: unknown, { agencyIds, settler }: CompetenceAnswer): unknown {
  if (typeof written !== 'string' || !/^[\w-]+$/.test(written)) return undefined
  if (agencyIds.includes(written)) return written
  return /^[a-z]+([A-Z][a-z]*)+$|^minister$|^superior$/.test(written) ? settler : (agencyIds[0] ?? settler)
}
