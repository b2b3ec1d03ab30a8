import type { FactName } from '../../law/index.ts'
import type { AnsweredFact, UnansweredFact } from '../../letters/index.ts'
import type { Classification } from '../classification.ts'
import type { FactGroup } from '../fact-groups.ts'
import { factGroups, groupOf, openIn } from '../fact-groups.ts'

/** One line of the list of questions: answered, asked now (a fact or a group of usual statements), or later. */
export type QuestionLine =
  | { state: 'answered'; fact: AnsweredFact }
  /** Several answers on one line: those of the register, or of a group that all held. */
  | { state: 'together'; id: string; facts: AnsweredFact[] }
  /** Asked, and nobody can answer. */
  | { state: 'unanswered'; fact: UnansweredFact }
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
  { answered, open, duties, unanswered }: Classification,
  asked: { edit?: string; each?: string; apart?: string; may: boolean },
): QuestionLine[] {
  const editing = asked.may && [...answered, ...unanswered].some((fact) => fact.name === asked.edit)
  const known = [
    ...answeredLines(answered, asked).map(
      (line): QuestionLine =>
        editing && line.state === 'answered' && line.fact.name === asked.edit
          ? { state: 'current', name: line.fact.name, given: line.fact }
          : line,
    ),
    ...unanswered.map(
      (fact): QuestionLine =>
        editing && fact.name === asked.edit
          ? { state: 'current', name: fact.name, given: undefined }
          : { state: 'unanswered', fact },
    ),
  ]
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

/** The id of the line that holds what the register told. */
export const fromRegister = 'register'

/** Answers in their order; those that belong together on one line, unless somebody takes them apart or changes one. */
function answeredLines(answered: AnsweredFact[], { edit, apart }: { edit?: string; apart?: string }): QuestionLine[] {
  const lines: QuestionLine[] = []
  const done = new Set<string>()
  for (const fact of answered) {
    const id = lineOf(fact)
    const together = answered.filter((one) => lineOf(one) === id)
    const isApart = !id || id === apart || together.length < 2 || together.some((one) => one.name === edit)
    if (isApart) lines.push({ state: 'answered', fact })
    else if (!done.has(id)) lines.push({ state: 'together', id, facts: together })
    if (id) done.add(id)
  }
  return lines
}

function lineOf(fact: AnsweredFact): string | null {
  if (fact.source === 'registration') return fromRegister
  const group = factGroups.find(({ usual }) =>
    usual.some(([name, value]) => name === fact.name && value === fact.value),
  )
  return group?.id ?? null
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
