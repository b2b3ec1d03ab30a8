import { formProblems } from './forms/check-forms.ts'
import { createLaw } from './law.ts'
import { rowProblems } from './versions/check-rows.ts'
import { ruleProblems } from './versions/check-rules.ts'
import { tableProblems } from './versions/check-table.ts'
import { collectRules } from './versions/collect-rules.ts'
import { type LawSources, lawSources } from './versions/law-sources.ts'
import { LawProblem, type RuleProblem } from './versions/rule-problem.ts'

/**
 * Everything that is wrong with the law as it is written down. The table is proved when its rows can be read.
 */
export function lawProblems(sources: LawSources = lawSources): RuleProblem[] {
  const found = [...rowProblems(sources), ...ruleProblems(collectRules(sources))]
  const unreadable = found.some((problem) => problem.family === 'eligibility')
  return unreadable ? found : [...found, ...tableProblems(sources.rows)]
}

/**
 * Called at every start, before the database is opened: a wrong law must not start.
 * @throws LawProblem whose message names each rule that cannot be trusted
 */
export function checkLaw(sources: LawSources = lawSources): void {
  const problems = [...lawProblems(sources), ...formProblems()]
  if (problems.length > 0) throw new LawProblem(problems)
  createLaw()
}
