import type { RuleFamily } from './law-rule.ts'

export type RuleProblemCode =
  | 'noCitation'
  | 'notADay'
  | 'endsBeforeItBegins'
  | 'overlap'
  | 'gap'
  | 'duplicateId'
  | 'unknownInstrument'
  | 'unreadWords'
  | 'citesBeforeInForce'
  | 'citesAfterItEnded'
  | 'noText'
  | 'unknownFact'
  | 'unknownCode'
  | 'clockNotInForce'
  | 'notTotal'
  | 'unreachable'

export interface RuleProblem {
  /** Key of the rule: E-05@2. */
  rule: string
  /** A form is checked like a rule and shown with its paper, not among the rules. */
  family: RuleFamily | 'form'
  code: RuleProblemCode
  detail: string
}

/** "E-05@1: no citation". */
export function problemLine({ rule, detail }: RuleProblem): string {
  return `${rule}: ${detail}`
}

/** A law that must not start. The message has one line a problem, and each begins with the key of its rule. */
export class LawProblem extends Error {
  override name = 'LawProblem'

  readonly problems: readonly RuleProblem[]

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map(problemLine).join('\n'))
    this.problems = problems
  }
}
