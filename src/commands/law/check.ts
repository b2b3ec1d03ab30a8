import { createLaw, isPending, lawProblems, problemLine } from '../../law/index.ts'
import type { Subcommand } from './answer.ts'

/** Everything that is wrong with the law as it is written down. */
export const check: Subcommand = {
  options: { from: { type: 'string' } },
  run(_given, { t }) {
    const problems = lawProblems()
    const fatal = problems.filter((problem) => !isPending(problem))
    const rules = createLaw().rules.length
    const ok = fatal.length === 0
    return {
      lines: [
        ...problems.map(problemLine),
        t('lawCommand.check.rules', { count: rules, problems: problems.length }),
        t(ok ? 'lawCommand.check.ok' : 'lawCommand.check.notOk'),
      ],
      json: {
        ok,
        periods: [],
        rules,
        problems: problems.map(({ rule, code, detail }) => ({ rule, code, detail })),
        calendar: { differences: [] },
      },
      failed: !ok,
    }
  },
}
