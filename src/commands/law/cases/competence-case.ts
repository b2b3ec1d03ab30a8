import { type CompetenceAnswer, type CompetenceQuestion, createLaw, factDefinition } from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { marked } from './letter-case.ts'
import { type Comparison, differences, objectOf } from './worked-case.ts'

const law = createLaw()

/** What a question of competence has beside the facts of a letter. */
const asked: readonly string[] = [
  'against',
  'settlementLevel',
  'discipline',
  'districtSuccessor',
  'accusedBody',
  'managedBySeveral',
  'managingBody',
  'seenFrom',
] satisfies (keyof CompetenceQuestion)[]

/** Who settles. The facts are the question; where they name no kind, somebody is denounced. */
export const compareCompetence: Comparison = (worked, strict) => {
  const facts = objectOf(worked.facts)
  const unknown = Object.keys(facts).find((name) => !asked.includes(name) && !factDefinition(name))
  if (unknown) throw new RangeError(`Unknown fact: ${unknown}`)
  const question = { kind: 'denunciation', ...facts } as CompetenceQuestion
  const found = law.competence(question, String(worked.on))
  const expected = objectOf(worked.expect)
  return [
    ...differences(expected, {
      outcome: found.rule ? 'competent' : null,
      handling: found.rule ? 'route' : null,
      row: found.rule?.id ?? null,
      paper: [],
      clock: [],
      plus: [],
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
