import { shortDate } from '../../language/format.ts'
import { hasText } from '../../language/translate.ts'
import {
  builtInCalendar,
  calendarDifferences,
  createLaw,
  lawProblems,
  problemLine,
  type TableAnalysis,
  tableFrom,
  type Witness,
} from '../../law/index.ts'
import type { Subcommand, Words } from './answer.ts'
import { differenceLine } from './calendar-difference-line.ts'
import { optionalDay } from './read-options.ts'

/** Everything that can be proved of the law as it is written down: the table of each period, the rules, the calendar. */
export const check: Subcommand = {
  options: { from: { type: 'string' } },
  run(given, words) {
    const { t } = words
    const law = createLaw()
    const from = optionalDay(given, 'from', words) ?? tableFrom
    const analyses = law
      .periods()
      .filter(({ to }) => to === null || to >= from)
      .map((period) => law.table(period.from))
    const problems = lawProblems()
    const calendar = calendarDifferences(builtInCalendar)
    const ok = problems.length === 0 && calendar.length === 0
    return {
      lines: [
        ...analyses.flatMap((analysis) => periodLines(analysis, words)),
        ...problems.map(problemLine),
        ...calendar.map((one) => differenceLine(one, words)),
        t('lawCommand.check.rules', { count: law.rules.length, problems: problems.length }),
        t(ok ? 'lawCommand.check.ok' : 'lawCommand.check.notOk'),
      ],
      json: {
        ok,
        periods: analyses.map(({ from, to, rows, total, gap, unreachable, unverified }) => ({
          from,
          to,
          rows,
          total,
          gap,
          unreachable,
          unverified,
        })),
        rules: law.rules.length,
        problems: problems.map(({ rule, code, detail }) => ({ rule, code, detail })),
        calendar: { differences: calendar },
      },
      failed: !ok,
    }
  },
}

function periodLines({ from, to, rows, gap, unreachable, unverified }: TableAnalysis, words: Words): string[] {
  const { t } = words
  const span = to
    ? t('lawCommand.check.span', { from: shortDate(from), to: shortDate(to) })
    : t('lawCommand.check.spanOpen', { from: shortDate(from) })
  const proof = gap ? t('lawCommand.check.gap', { facts: witnessWords(gap, words) }) : t('lawCommand.check.total')
  return [
    t('lawCommand.check.period', { span, rows, proof }),
    ...(unreachable.length > 0 ? [t('lawCommand.check.unreachable', { rows: unreachable.join(', ') })] : []),
    ...(unverified.length > 0 ? [t('lawCommand.check.unverified', { rows: unverified.join(', ') })] : []),
  ]
}

/** "Loại nội dung: khiếu nại; Thẩm quyền: cơ quan cấp trên hoặc cơ quan nhà nước khác" */
function witnessWords(gap: Witness, { t }: Words): string {
  const facts = Object.entries(gap) as [keyof Witness, readonly string[]][]
  return facts
    .map(([fact, values]) => {
      const answers = values.map((value) => answerWords(fact, value, t))
      return t('eligibility.statement', { ground: t(`law.ground.${fact}`), answer: answers.join(' | ') })
    })
    .join('; ')
}

function answerWords(fact: string, value: string, t: Words['t']): string {
  const key = value === 'true' || value === 'false' ? `law.answer.${value}` : `law.answer.${fact}.${value}`
  return hasText(key) ? t(key) : value
}
