import { caseDefaults, type Facts, type FactValue, factDefinitions } from '../../law/index.ts'
import { type Given, NotUnderstood, type Words } from './answer.ts'
import { oneOf, pairOf } from './read-options.ts'

const names = factDefinitions.map(({ name }) => name)

/**
 * The facts of `--defaults`, `--facts` and `--fact`, the later before the earlier. A fact that is not given is unknown;
 * `--fact signed=?` makes one unknown again.
 */
export function factsFrom(given: Given, words: Words): Facts {
  const facts: Record<string, FactValue> = given.flag('defaults')
    ? ({ ...caseDefaults } as Record<string, FactValue>)
    : {}
  const written = [
    ...objectOf(given.text('facts'), words),
    ...given.texts('fact').map((text) => pairOf(text, 'fact', words)),
  ]
  for (const [name, value] of written) {
    const known = oneOf(name, '--fact', names, words)
    if (value === '?' || value === null) delete facts[known]
    else facts[known] = writtenValue(known, value, words)
  }
  return facts as Facts
}

function objectOf(json: string | undefined, { t }: Words): [string, unknown][] {
  if (json === undefined) return []
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return Object.entries(parsed)
  } catch {
    // Told below, as anything else that is no object.
  }
  throw new NotUnderstood(t('lawCommand.problem.notAnObject', { given: json }))
}

/** A written value as the fact has it: "true" as true, "12" as 12. */
function writtenValue(name: string, value: unknown, words: Words): FactValue {
  const definition = factDefinitions.find((one) => one.name === name)!
  const text = String(value)
  if (definition.type === 'boolean') return oneOf(text, name, ['true', 'false'], words) === 'true'
  if (definition.type === 'choice') return oneOf(text, name, definition.values ?? [], words)
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new NotUnderstood(words.t('lawCommand.problem.notOneOf', { what: name, given: text, possible: '0, 1, 2 …' }))
}
