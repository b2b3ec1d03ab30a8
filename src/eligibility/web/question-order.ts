import type { FactName } from '../../law/index.ts'
import type { AnsweredFact } from '../../letters/index.ts'
import type { Classification } from '../classification.ts'
import type { FactGroup } from '../fact-groups.ts'
import { groupOf, openIn } from '../fact-groups.ts'

/** One line of the list of questions: answered, asked now (a fact or a group of usual statements), or later. */
export type QuestionLine =
  | { state: 'answered'; fact: AnsweredFact }
  | { state: 'current'; name: FactName; given: AnsweredFact | undefined }
  | { state: 'currentGroup'; group: FactGroup; facts: ReturnType<typeof openIn> }
  | { state: 'later'; name: FactName }

/** So many of the questions to come are shown: most of them fall away with an answer. */
const mostLater = 4

/**
 * The questions in their order: those answered, then those that are open in the order of the circular. One is asked
 * now: the answered one that somebody wants to change (`edit`), else the first open one.
 */
export function questionLines(
  { answered, open, duties }: Classification,
  asked: { edit?: string; each?: string; may: boolean },
): QuestionLine[] {
  const editing = asked.may && answered.some((fact) => fact.name === asked.edit)
  const known: QuestionLine[] = answered.map((fact) =>
    editing && fact.name === asked.edit
      ? { state: 'current', name: fact.name, given: fact }
      : { state: 'answered', fact },
  )
  const [next, ...rest] = [...open, ...duties]
  if (!next) return known
  if (editing || !asked.may) return [...known, ...later([next, ...rest])]
  const group = groupOf(next, open)
  if (!group || group.id === asked.each)
    return [...known, { state: 'current', name: next, given: undefined }, ...later(rest)]
  const facts = openIn(group, open)
  const names = facts.map(([name]) => name)
  return [...known, { state: 'currentGroup', group, facts }, ...later(rest.filter((name) => !names.includes(name)))]
}

function later(names: FactName[]): QuestionLine[] {
  return names.slice(0, mostLater).map((name) => ({ state: 'later', name }))
}

/** The number of the question that is asked now, from 1; 1 when none is. */
export function currentNumber(lines: QuestionLine[]): number {
  return (
    lines.findIndex((line) => line.state === 'current' || line.state === 'currentGroup') + 1 ||
    Math.max(1, lines.length)
  )
}
