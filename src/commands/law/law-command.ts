import { parseArgs } from 'node:util'
import { type Language, languages, translator } from '../../language/translate.ts'
import { type Given, NotUnderstood, type Subcommand, type Words } from './answer.ts'
import { calendar } from './calendar.ts'
import { cases } from './cases.ts'
import { check } from './check.ts'
import { competent } from './competent.ts'
import { decide } from './decide.ts'
import { due } from './due.ts'
import { optionalOneOf } from './read-options.ts'

const subcommands: Record<string, Subcommand> = { due, decide, competent, calendar, check, cases }

const common: Subcommand['options'] = { json: { type: 'boolean' }, language: { type: 'string' } }

export interface CommandResult {
  /** For standard output; with `--json` one line. */
  lines: string[]
  /** For standard error: one sentence, or the usage. */
  problem?: string
  /** 1: what was checked does not hold. 2: what was asked is not understood. */
  exitCode: 0 | 1 | 2
}

/** Answers one question to the law, without a database: facts and days come from the command line or from a file. */
export function lawCommand(argv: string[]): CommandResult {
  const words = wordsOf(argv)
  try {
    return answer(argv, words)
  } catch (error) {
    if (error instanceof NotUnderstood) return { lines: [], problem: error.message, exitCode: 2 }
    throw error
  }
}

function answer([name, ...rest]: string[], words: Words): CommandResult {
  if ([name, ...rest].includes('--help')) return { lines: [words.t('lawCommand.usage')], exitCode: 0 }
  if (name === undefined) return { lines: [], problem: words.t('lawCommand.usage'), exitCode: 2 }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (!subcommand)
    throw new NotUnderstood(
      words.t('lawCommand.problem.notOneOf', {
        what: 'npm run law --',
        given: name,
        possible: Object.keys(subcommands).join(', '),
      }),
    )
  const given = read(name, subcommand, rest, words)
  optionalOneOf(given, 'language', languages, words)
  const { lines, json, failed } = subcommand.run(given, words)
  return { lines: given.flag('json') ? [JSON.stringify(json)] : lines, exitCode: failed ? 1 : 0 }
}

function read(name: string, { options, place }: Subcommand, args: string[], { t }: Words): Given {
  const allowed = { ...options, ...common }
  const possible = [...(place ? [place] : []), ...Object.keys(allowed).map((option) => `--${option}`)].join(', ')
  const notUnderstood = (given: string) =>
    new NotUnderstood(t('lawCommand.problem.notOneOf', { what: name, given, possible }))
  try {
    const { values, positionals } = parseArgs({ args, options: allowed, allowPositionals: place !== undefined })
    if (positionals.length > 1) throw notUnderstood(positionals[1]!)
    const all = values as Record<string, string | boolean | string[] | undefined>
    return {
      text: (option) => (typeof all[option] === 'string' ? all[option] : undefined),
      texts: (option) => (Array.isArray(all[option]) ? all[option] : []),
      flag: (option) => all[option] === true,
      place: positionals[0],
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    const written = /'([^']+)'/.exec(message)?.[1] ?? message
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new NotUnderstood(t('lawCommand.problem.optionValue', { given: written }))
    throw notUnderstood(written)
  }
}

/** Vietnamese unless another language is asked for; read first, so that problems are told in it too. */
function wordsOf(argv: string[]): Words {
  const at = argv.indexOf('--language')
  const asked = at >= 0 ? argv[at + 1] : argv.find((one) => one.startsWith('--language='))?.slice('--language='.length)
  const language: Language = languages.find((one) => one === asked) ?? 'vi'
  return { t: translator(language), language }
}
