import { parseArgs } from 'node:util'
import type { Period } from '../figures/index.ts'
import { countedFigures, figuresOf } from '../figures/index.ts'
import { shortDate, wholeNumber } from '../language/format.ts'
import type { TextKey } from '../language/translate.ts'
import { translator } from '../language/translate.ts'
import { parseWrittenDate } from '../time/written-date.ts'
import { asSomebody, CommandProblem, reportingProblems } from './as-somebody.ts'

const usage = `Prints the figures of a period, both ends included.

  npm run figures -- --from 2021-11-12 --to 2023-06-14 [--json] [--below]

  --json          one JSON object as the last line
  --below         with the offices below
  --office ID     the office, where there are several
  --as USERNAME   the account whose view is counted; a manager, else an auditor or administrator otherwise
  --demo          the data of the demo`

const t = translator('vi')

await reportingProblems(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      below: { type: 'boolean', default: false },
      office: { type: 'string' },
      as: { type: 'string' },
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) throw new CommandProblem(usage)
  const period = periodFrom(values.from, values.to)
  // Managers and auditors may know of every record; an administrator only of denunciations that he took or imported.
  const roles = ['manager', 'auditor', 'administrator'] as const
  await asSomebody(
    { office: values.office, username: values.as, roles, demo: values.demo },
    async ({ actor, today }) => {
      if (values.json) return say(JSON.stringify(await figuresOf(actor, { ...period, below: values.below })))
      say(`${t('figures.title')}: ${t('figures.note', { from: shortDate(period.from), to: shortDate(period.to) })}`)
      for (const { definition, count } of await countedFigures(actor, period, { below: values.below, today }))
        say(
          `${wholeNumber(count, 'vi').padStart(9)}  ${definition.part ? '  ' : ''}${t(`figures.label.${definition.key}` as TextKey)}`,
        )
    },
  )
})

function periodFrom(fromText: string | undefined, toText: string | undefined): Period {
  const [from, to] = [parseWrittenDate(fromText ?? ''), parseWrittenDate(toText ?? '')]
  if (!from || !to) throw new CommandProblem(usage)
  if (from > to) throw new CommandProblem('--from is after --to.')
  return { from, to }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
