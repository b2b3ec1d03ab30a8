import { type FactDefinition, type Facts, type FactValue, factDefinition } from './fact-definitions.ts'

/**
 * The facts that are known, with the empty answers left out. Throws a RangeError with the fact's name for a fact that
 * the law does not know and for a value that the fact cannot have: a misspelt answer must never pass as "no".
 */
export function knownFacts(facts: Facts): Facts {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)
  for (const [name, value] of known) {
    const definition = factDefinition(name)
    if (!definition) throw new RangeError(`Unknown fact: ${name}`)
    if (!fits(definition, value)) throw new RangeError(`Fact ${name} cannot be ${JSON.stringify(value)}`)
  }
  return Object.fromEntries(known)
}

/** Numbers count people or contents, so they are whole. */
function fits(definition: FactDefinition, value: FactValue): boolean {
  if (definition.type === 'choice') return typeof value === 'string' && definition.values?.includes(value) === true
  if (definition.type === 'number') return Number.isInteger(value)
  return typeof value === definition.type
}
