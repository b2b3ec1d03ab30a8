import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Context } from '../context.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import type { ImportKind, ImportRun } from '../imports/index.ts'
import { importKinds, runImport, stageImport, undoImport } from '../imports/index.ts'
import { rowProblemText } from '../imports/web/problem-text.ts'
import { translator } from '../language/translate.ts'
import { errorText } from '../web/form.ts'
import { asSomebody, CommandProblem, reportingProblems } from './as-somebody.ts'

const usage = `Imports a register (CSV or XLSX).

  npm run import -- --kind letters|receptions|feedback [--again] FILE
  npm run import -- --continue RUN     goes on with an import that was interrupted
  npm run import -- --undo RUN         takes a whole import back

  --office ID     the office, where there are several
  --as USERNAME   the administrator in whose name it is done; the first one otherwise
  --demo          the data of the demo`

const t = translator('vi')

await reportingProblems(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      office: { type: 'string' },
      as: { type: 'string' },
      again: { type: 'boolean', default: false },
      continue: { type: 'string' },
      undo: { type: 'string' },
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (values.help || (!file && !values.continue && !values.undo)) throw new CommandProblem(usage)
  await asSomebody(
    { office: values.office, username: values.as, roles: ['administrator'], demo: values.demo },
    (context) =>
      refusalsAsProblems(async () => {
        if (values.undo) return undo(context, values.undo)
        if (values.continue) return finish(context, values.continue)
        if (!importKinds.includes(values.kind as ImportKind))
          throw new CommandProblem(`--kind must be one of ${importKinds.join(', ')}.`)
        const bytes = await readFile(file).catch(() => {
          throw new CommandProblem(`The file ${file} cannot be read.`)
        })
        const run = await stageImport(context, {
          kind: values.kind,
          fileName: basename(file),
          bytes,
          again: values.again,
        })
        await finish(context, run._id)
      }),
  )
})

async function finish(context: Context, id: string): Promise<void> {
  say(`Run ${id}`)
  const run = await runImport(context, id, (done, total) => say(`${done} of ${total} rows`))
  for (const problem of run.problems) say(rowProblemText(run.kind, problem, t))
  summary(run)
}

function summary(run: ImportRun): void {
  say(`${run.fileName}: ${run.done} rows imported, ${run.failed} failed, ${run.warnings} need a look.`)
  for (const body of run.unmatched) say(`Not in the catalogue: ${body.name} (${body.rows} rows)`)
  if (run.failed) process.exitCode = 2
}

async function undo(context: Context, id: string): Promise<void> {
  const { undone, kept } = await undoImport(context, { id })
  say(`${undone} records taken back, ${kept.length} stay because somebody has worked on them.`)
  for (const one of kept) say(`  ${one.label} (row ${one.row})`)
}

/** What an operation refuses is told in its own words. */
async function refusalsAsProblems(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (error instanceof NotFound) throw new CommandProblem('The office has no such import.')
    if (!(error instanceof InvalidInput)) throw error
    throw new CommandProblem(
      Object.entries(error.fields)
        .map(([field, one]) => `${field}: ${errorText(one, t)}`)
        .join('\n'),
    )
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
