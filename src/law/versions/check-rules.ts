import { isCitation } from '../citation.ts'
import { addDays, isPlainDate } from '../plain-date.ts'
import { type Article, readCitation } from './articles.ts'
import { articleInForceFrom, instrumentOf } from './instruments.ts'
import { type LawRule, ruleKey } from './law-rule.ts'
import type { RuleProblem, RuleProblemCode } from './rule-problem.ts'
import { versionsById } from './versions-by-id.ts'

/** A rule, or what is written down like one: the forms of papers. */
export type Versioned = Omit<LawRule, 'family'> & Pick<RuleProblem, 'family'>

/**
 * What is wrong with the rules as versions: days, gaps and overlaps between the versions of one id, citations that name
 * nothing or an instrument that was not in force, texts that nobody wrote. Empty for a law that can be trusted.
 */
export function ruleProblems(rules: readonly Versioned[]): RuleProblem[] {
  return [...rules.flatMap(problemsOf), ...[...versionsById(rules).values()].flatMap(problemsBetween)]
}

function problem(rule: Versioned, code: RuleProblemCode, detail: string): RuleProblem {
  return { rule: ruleKey(rule), family: rule.family, code, detail }
}

function problemsOf(rule: Versioned): RuleProblem[] {
  const { inForceFrom, inForceTo, text } = rule
  const found: RuleProblem[] = []
  const day = [inForceFrom, inForceTo].find((one) => one !== null && !isPlainDate(one))
  if (day != null) found.push(problem(rule, 'notADay', `"${day}" is not a day`))
  else if (inForceTo !== null && inForceTo < inForceFrom)
    found.push(problem(rule, 'endsBeforeItBegins', `ends on ${inForceTo}, before it begins on ${inForceFrom}`))
  if (text === null || text.vi.trim() === '' || text.en.trim() === '')
    found.push(problem(rule, 'noText', 'no text in both languages'))
  return [...found, ...citationProblems(rule)]
}

/** A dash stands for no text at all: the office's own rule, shown as such. */
const noText = '—'

function citationProblems(rule: Versioned): RuleProblem[] {
  if (!isCitation(rule.citation)) return [problem(rule, 'noCitation', 'no citation')]
  if (rule.citation.trim() === noText) return []
  const { articles, unread } = readCitation(rule.citation)
  const found: RuleProblem[] = []
  if (articles.length === 0)
    found.push(problem(rule, 'unknownInstrument', `"${rule.citation}" names no instrument that is known`))
  else if (unread.length > 0) found.push(problem(rule, 'unreadWords', `"${unread.join(' ')}" in its citation`))
  return [...found, ...articles.flatMap((article) => timeProblems(rule, article))].filter(
    ({ detail }, index, all) => all.findIndex((other) => other.detail === detail) === index,
  )
}

/** A text that was not yet, or no longer, in force while the rule that rests on it was. */
function timeProblems(rule: Versioned, { instrument, article }: Article): RuleProblem[] {
  const named = instrumentOf(instrument)
  const begins = articleInForceFrom(named, article)
  const name = begins === named.inForceFrom ? named.short : `${named.short} Đ.${article}`
  const ended = named.inForceTo
  return [
    ...(rule.inForceFrom < begins
      ? [problem(rule, 'citesBeforeInForce', `cites ${name} from ${rule.inForceFrom}, before ${begins}`)]
      : []),
    ...(ended !== null && (rule.inForceTo ?? '9999-12-31') > ended
      ? [problem(rule, 'citesAfterItEnded', `cites ${named.short} after ${ended}, when it ended`)]
      : []),
  ]
}

/** Versions of one id: of one family, each beginning the day after the one before it. */
function problemsBetween(versions: readonly Versioned[]): RuleProblem[] {
  const byDate = versions.toSorted((a, b) => a.version - b.version)
  return byDate.flatMap((rule, index) => {
    const before = byDate[index - 1]
    if (!before) return []
    if (before.family !== rule.family) return [problem(rule, 'duplicateId', `the id is used for ${before.family} too`)]
    if (before.inForceTo === null || before.inForceTo >= rule.inForceFrom)
      return [problem(rule, 'overlap', `overlaps ${ruleKey(before)} on ${rule.inForceFrom}`)]
    if (!isPlainDate(before.inForceTo) || addDays(before.inForceTo, 1) === rule.inForceFrom || rule.gapReason) return []
    return [problem(rule, 'gap', `a gap after ${ruleKey(before)}, which ends on ${before.inForceTo}`)]
  })
}
