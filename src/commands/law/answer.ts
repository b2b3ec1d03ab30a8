import type { Language, Translate } from '../../language/translate.ts'

/** What a subcommand found: lines for people, one object for programs. `failed` ends the process with code 1. */
export interface Answer {
  lines: string[]
  json: object
  failed?: boolean
}

/** The language that the answer is given in. */
export interface Words {
  t: Translate
  language: Language
}

/** What was given cannot be understood: one sentence that names what is possible. Ends the process with code 2. */
export class NotUnderstood extends Error {}

/** One thing that `npm run law` can be asked. */
export interface Subcommand {
  options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>
  /** The name of the one thing that is given without an option, where there is one. */
  place?: string
  run(given: Given, words: Words): Answer
}

/** The options as they were written. */
export interface Given {
  text(option: string): string | undefined
  texts(option: string): string[]
  flag(option: string): boolean
  /** What was given without an option. */
  place: string | undefined
}
