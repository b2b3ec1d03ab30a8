import { earlierOf } from '../decisions/rule.ts'
import type { Earlier } from '../in-force.ts'
import { addDays } from '../plain-date.ts'
import { articlesIn } from './articles.ts'
import type { LawRule } from './law-rule.ts'
import { type LawSources, lawSources } from './law-sources.ts'
import { ruleTexts } from './rule-texts/rule-texts.ts'
import { versionsById } from './versions-by-id.ts'

/** What a source tells of a version; the rest is computed. */
type Draft = Omit<LawRule, 'version' | 'articles' | 'text' | 'verified' | 'replacedBy'> & { followedBy?: string }
type Told = Omit<Draft, 'family' | 'position' | 'earlier'> & {
  position?: string | undefined
  earlier?: Earlier | undefined
}

/**
 * Every rule of the law in all its versions, by family and in the order of its source: rows, terms, counting, competence,
 * refusal, people, online, reports, holidays, transition. Versions are numbered by date; what follows a version is the
 * one that begins the day after it, or the rule that it names.
 */
export function collectRules(sources: LawSources = lawSources): LawRule[] {
  const drafts = [
    ...rowDrafts(sources),
    ...clockDrafts(sources),
    ...countingDrafts(sources),
    ...sources.complexRules.map((one) => draft('counting', one)),
    ...sources.competenceRules.map((one) => draft('competence', one)),
    ...sources.refusalGrounds.map((ground) => draft('refusal', ground)),
    ...sources.peopleRules.map((one) => draft('people', one)),
    ...sources.onlineRules.map((one) => draft('online', one)),
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
  const { followedBy, ...rule } = one
  return {
    ...rule,
    version,
    articles: articlesIn(one.citation),
    text: texts[`${one.id}@${version}`] ?? texts[one.id] ?? null,
    verified: one.confidence === 'verified',
    replacedBy: follows ? `${one.id}@${version + 1}` : (followedBy ?? null),
  }
}

function draft(family: LawRule['family'], rule: Told): Draft {
  const { id, citation, confidence, inForceFrom, inForceTo, earlier, position, gapReason, followedBy } = rule
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
    ...(followedBy && { followedBy }),
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
