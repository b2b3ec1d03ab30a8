import { routesCitation } from '../competence/subject-routing.ts'
import { earlierOf } from '../decisions/rule.ts'
import type { Earlier } from '../in-force.ts'
import { addDays } from '../plain-date.ts'
import { articlesIn } from './articles.ts'
import type { LawRule } from './law-rule.ts'
import { type LawSources, lawSources } from './law-sources.ts'
import { ruleTexts } from './rule-texts/rule-texts.ts'
import { versionsById } from './versions-by-id.ts'

/** What a source tells of a version; the rest is computed. */
type Draft = Omit<LawRule, 'version' | 'articles' | 'text' | 'verified' | 'replacedBy'>
type Told = Omit<Draft, 'family' | 'position' | 'earlier'> & {
  position?: string | undefined
  earlier?: Earlier | undefined
}

/**
 * Every rule of the law in all its versions, by family and in the order of its source: rows, terms, counting, competence,
 * refusal, reports, holidays, transition. Versions are numbered by date; what follows a version is the one that begins the
 * day after it.
 */
export function collectRules(sources: LawSources = lawSources): LawRule[] {
  const drafts = [
    ...rowDrafts(sources),
    ...clockDrafts(sources),
    ...countingDrafts(sources),
    ...chainDrafts(sources),
    ...denunciationDrafts(sources),
    ...routeDrafts(sources),
    ...sources.refusalGrounds.map((ground) => draft('refusal', ground)),
    ...sources.reportRules.map((one) => draft('report', one)),
    ...sources.holidayRules.map((one) => draft('holiday', one)),
    ...sources.transitions.map((one) => draft('transition', one)),
  ]
  const versions = versionsById(drafts)
  for (const list of versions.values()) list.sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
  return drafts.map((one) => finished(one, versions.get(one.id)!))
}

function finished(one: Draft, versions: readonly Draft[]): LawRule {
  const index = versions.indexOf(one)
  const version = index + 1
  const next = versions[version]
  const follows = next !== undefined && one.inForceTo !== null && addDays(one.inForceTo, 1) === next.inForceFrom
  const texts = ruleTexts[one.family]
  return {
    ...one,
    version,
    articles: articlesIn(one.citation),
    text: texts[`${one.id}@${version}`] ?? texts[one.id] ?? null,
    verified: one.confidence === 'verified',
    replacedBy: follows ? `${one.id}@${version + 1}` : null,
  }
}

function draft(family: LawRule['family'], rule: Told): Draft {
  const { id, citation, confidence, inForceFrom, inForceTo, earlier, position, gapReason } = rule
  return {
    id,
    family,
    citation,
    confidence,
    inForceFrom,
    inForceTo,
    ...(earlier && { earlier }),
    ...(position && { position }),
    ...(gapReason && { gapReason }),
  }
}

function rowDrafts({ rows }: LawSources): Draft[] {
  return rows.map((row) =>
    draft('eligibility', {
      ...row,
      inForceTo: row.inForceTo ?? null,
      earlier: earlierOf(row),
      position: row.earlier,
      confidence: row.confidence === 'verified' || row.confidence === 'known' ? row.confidence : 'unverified',
    }),
  )
}

function clockDrafts({ clocks }: LawSources): Draft[] {
  return clocks.flatMap(({ id, versions }) =>
    versions.map((version) => draft('clock', { id, ...version, position: version.positions?.[0] })),
  )
}

function countingDrafts({ countingRules }: LawSources): Draft[] {
  return Object.entries(countingRules).flatMap(([id, versions]) =>
    versions.map((rule) =>
      draft('counting', { id, ...rule, position: rule.confidence === 'unverified' ? id : undefined }),
    ),
  )
}

function chainDrafts({ settlingChain }: LawSources): Draft[] {
  return settlingChain.flatMap((link) =>
    (['first', 'second'] as const).map((settlement) =>
      draft('competence', { ...link, ...link[settlement], id: `complaint.${link.level}.${settlement}` }),
    ),
  )
}

function denunciationDrafts({ denunciationRules }: LawSources): Draft[] {
  return Object.entries(denunciationRules).map(([id, rule]) => draft('competence', { id, ...rule, inForceTo: null }))
}

function routeDrafts({ subjectRoutes }: LawSources): Draft[] {
  return Object.entries(subjectRoutes).flatMap(([subject, routes]) =>
    routes.map(({ from, confidence }, index) => {
      const next = routes[index + 1]
      return draft('competence', {
        id: `subject.${subject}`,
        citation: routesCitation,
        confidence,
        inForceFrom: from,
        inForceTo: next ? addDays(next.from, -1) : null,
      })
    }),
  )
}
