import { authorisationNeeded, representativesFor } from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { marked } from './letter-case.ts'
import { type Comparison, differences, objectOf, type WorkedCase } from './worked-case.ts'

/** How many may speak for several people, or how somebody proves that he acts for another. */
export const comparePeople: Comparison = (worked, strict) => {
  const facts = objectOf(worked.facts)
  const { rule, ...found } = facts.authorisationBy === undefined ? spokesmen(facts, worked) : proof(facts, worked)
  return [
    ...differences(objectOf(worked.expect), { ...found, row: rule?.id ?? null }),
    ...marked(worked, rule),
    ...(strict && rule ? citationDifference(worked.citation, rule.citation) : []),
  ]
}

function spokesmen({ signatories, where }: Record<string, unknown>, { on }: WorkedCase) {
  if (!Number.isInteger(signatories) || (where !== 'complaintLetter' && where !== 'reception'))
    throw new RangeError(`Unknown people: ${String(signatories)} ${String(where)}`)
  const { atMost, atLeast, rule } = representativesFor(signatories as number, String(on), where)
  return { atMost, atLeast, rule }
}

function proof({ authorisationBy: by }: Record<string, unknown>, { on }: WorkedCase) {
  if (by !== 'individual' && by !== 'organisation') throw new RangeError(`Unknown authorisation: ${String(by)}`)
  const { notarised, forms, rule } = authorisationNeeded({ by, on: String(on) })
  return { notarised, forms, rule }
}
