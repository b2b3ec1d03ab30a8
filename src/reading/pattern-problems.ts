import { factDefinition, routingSubjects } from '../law/index.ts'
import { compiled, expanded } from './compile.ts'
import type { LetterPatterns } from './letter-patterns.ts'
import { readableKinds } from './reading.ts'
import { unsafety } from './safe-pattern.ts'

/** Everything that is wrong with the patterns, each with the id of its rule. */
export function patternProblems(patterns: LetterPatterns): string[] {
  const { withdrawals, kinds, fields, decisions, decisionSigns, bodyRules, levels, subjects, parts } = patterns
  const rules = [withdrawals, kinds, fields, decisions, decisionSigns, bodyRules, levels, subjects].flat()
  const problems: string[] = []
  const seen = new Set<string>()
  for (const rule of rules) {
    if (seen.has(rule.id)) problems.push(`${rule.id}: twice`)
    seen.add(rule.id)
    if (!rule.why) problems.push(`${rule.id}: no why`)
  }
  for (const rule of [withdrawals, kinds, decisions, decisionSigns, levels, subjects].flat())
    problems.push(...patternProblem(rule.id, rule.pattern, parts))
  problems.push(...patternProblem('day', patterns.day.after, parts))
  problems.push(...patternProblem('bodies.asked', patterns.bodies.asked, parts))
  problems.push(...patternProblem('bodies.wholeNames', patterns.bodies.wholeNames, parts))
  const named = [...kinds, ...subjects.flatMap((rule) => (rule.kinds ?? []).map((kind) => ({ id: rule.id, kind })))]
  for (const { id, kind } of named) if (!readableKinds.includes(kind)) problems.push(`${id}: unknown kind ${kind}`)
  for (const { id, subject, words } of fields) {
    if (!routingSubjects.includes(subject)) problems.push(`${id}: unknown subject ${subject}`)
    if (!words.length) problems.push(`${id}: no words`)
  }
  const subjectValues: readonly unknown[] = factDefinition('subject')?.values ?? []
  for (const { id, subject } of subjects)
    if (!subjectValues.includes(subject)) problems.push(`${id}: unknown value ${subject} of the fact subject`)
  for (const { id, level } of levels)
    if (level !== 'first' && level !== 'second') problems.push(`${id}: unknown level ${level}`)
  return problems
}

function patternProblem(id: string, pattern: string, parts: Record<string, string>): string[] {
  const whole = expanded(pattern, parts)
  const unsafe = unsafety(whole)
  if (unsafe) return [`${id}: the pattern ${unsafe}`]
  try {
    return compiled(pattern, parts).test('') ? [`${id}: the pattern matches nothing at all`] : []
  } catch (error) {
    return [`${id}: ${(error as Error).message}`]
  }
}
