import { readFileSync } from 'node:fs'
import { type Answer, NotUnderstood, type Subcommand, type Words } from './answer.ts'
import { compareCase } from './cases/compare-case.ts'
import { type Difference, objectOf, type WorkedCase } from './cases/worked-case.ts'

/** Runs a file of worked cases, in the form of test/law/cases, and says which the program decides otherwise. */
export const cases: Subcommand = {
  options: { strict: { type: 'boolean' } },
  place: 'FILE',
  run(given, words) {
    const file = given.place
    if (file === undefined)
      throw new NotUnderstood(
        words.t('lawCommand.problem.missing', { option: 'FILE', possible: 'test/law/cases/*.json' }),
      )
    return answer(runCases(listIn(file, words), given.flag('strict')), words)
  },
}

export interface CaseResults {
  passed: number
  failed: number
  skipped: number
  failures: ({ id: string } & Difference)[]
}

/** A case passes when nothing differs; one without an id has failed, one of an unknown table is skipped. */
export function runCases(list: readonly unknown[], strict: boolean): CaseResults {
  const results: CaseResults = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const [index, one] of list.entries()) {
    const worked = objectOf(one)
    const hasId = typeof worked.id === 'string' && worked.id !== ''
    const found = hasId ? compareCase(worked as WorkedCase, strict) : [withoutId(worked.id)]
    if (found === undefined) results.skipped += 1
    else if (found.length === 0) results.passed += 1
    else {
      results.failed += 1
      const id = hasId ? String(worked.id) : `#${index + 1}`
      results.failures.push(...found.map((difference) => ({ id, ...difference })))
    }
  }
  return results
}

function withoutId(found: unknown): Difference {
  return { field: 'id', expected: 'an id', found: found ?? null }
}

function listIn(file: string, { t }: Words): unknown[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new NotUnderstood(t('lawCommand.problem.unreadable', { file, why: (error as Error).message }))
  }
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list
  } catch {
    // Told below, as a file that holds something else.
  }
  throw new NotUnderstood(t('lawCommand.problem.notAList', { file }))
}

function answer(results: CaseResults, { t }: Words): Answer {
  const { passed, failed, skipped, failures } = results
  return {
    lines: [
      ...failures.map(({ id, field, expected, found }) =>
        t('lawCommand.cases.failure', { id, field, expected: JSON.stringify(expected), found: JSON.stringify(found) }),
      ),
      t('lawCommand.cases.counts', { passed, failed, skipped }),
    ],
    json: results,
    failed: failed > 0,
  }
}
