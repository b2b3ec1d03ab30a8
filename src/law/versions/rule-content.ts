import { contentHash } from '../content-hash.ts'
import type { LawRule } from './law-rule.ts'
import { lawSources } from './law-sources.ts'

/**
 * A fingerprint of all that a rule says: what is shown of it, and the data that decide by it. Who confirmed the rule
 * confirmed this content and no later one. What replaces it, and how many versions stand before it, is not part of it.
 */
export function ruleContentHash(rule: LawRule): string {
  const { version: _version, replacedBy: _next, articles: _articles, ...told } = rule
  return contentHash({ ...told, decides: dataOf(rule) })
}

/** The data behind a rule; of competence all of it, since its answers rest on several tables together. */
function dataOf({ family, id, inForceFrom }: LawRule): unknown {
  const begins = (one: { inForceFrom: string }) => one.inForceFrom === inForceFrom
  switch (family) {
    case 'eligibility':
      return lawSources.rows.find((row) => row.id === id && begins(row))
    case 'clock':
      return lawSources.clocks.find((clock) => clock.id === id)?.versions.find(begins)
    case 'refusal':
      return lawSources.refusalGrounds.find((ground) => ground.id === id && begins(ground))
    case 'competence':
      return [lawSources.settlingChain, lawSources.competenceRules, lawSources.subjectRoutes]
    default:
      return null
  }
}
