import { isCitation } from '../citation.ts'
import { papers } from '../decisions/outcomes.ts'
import { inForceOn } from '../in-force.ts'
import { articlesIn } from '../versions/articles.ts'
import { ruleProblems } from '../versions/check-rules.ts'
import { instruments } from '../versions/instruments.ts'
import type { RuleProblem } from '../versions/rule-problem.ts'
import { versionsById } from '../versions/versions-by-id.ts'
import type { Form } from './form.ts'
import { forms } from './form-of.ts'

/**
 * What is wrong with the forms as they are written down: a paper that nobody knows, versions that overlap or leave a
 * gap, a citation or a set that names nothing or was not in force.
 */
export function formProblems(list: readonly Form[] = forms): RuleProblem[] {
  const versions = [...versionsById(list.map(asVersion)).values()].flatMap((of) =>
    of.map((version, index) => ({ ...version, version: index + 1 })),
  )
  return [...versions.flatMap(problemsOf), ...ruleProblems(versions)]
}

/** A form for one kind has versions of its own beside those for all. */
function asVersion(form: Form) {
  return {
    ...form,
    id: form.kind ? `${form.id}/${form.kind}` : form.id,
    code: form.id,
    family: 'form' as const,
    articles: isCitation(form.citation) ? articlesIn(form.citation) : [],
    text: { vi: form.title, en: form.title },
    verified: form.confidence === 'verified',
    replacedBy: null,
  }
}

function problemsOf(version: ReturnType<typeof asVersion> & { version: number }): RuleProblem[] {
  const { code, official, set, amendedBy, inForceFrom } = version
  const problem = (problemCode: RuleProblem['code'], detail: string): RuleProblem => ({
    rule: `${version.id}@${version.version}`,
    family: 'form',
    code: problemCode,
    detail,
  })
  const found: RuleProblem[] = papers.includes(code) ? [] : [problem('unknownCode', `unknown paper "${code}"`)]
  if ((official === null) !== (set === null))
    found.push(problem('unknownInstrument', 'a form and its set stand together or not at all'))
  for (const id of [set, amendedBy].filter((one) => one != null)) {
    const named = instruments.find((one) => one.id === id)
    if (!named) found.push(problem('unknownInstrument', `unknown set "${id}"`))
    else if (!inForceOn(named, inForceFrom))
      found.push(problem('citesBeforeInForce', `its set ${named.short} was not in force on ${inForceFrom}`))
  }
  return found
}
