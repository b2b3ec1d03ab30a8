import { type FactName, type Facts, type FactValue, factDefinition } from '../facts/fact-definitions.ts'

/**
 * What each fact can still be: one value when it is known; all values, or those that earlier rows have not ruled out,
 * when it is not. An unknown number can be anything and is `null`.
 */
export class Possibilities {
  private readonly remaining = new Map<FactName, readonly FactValue[] | null>()
  private readonly facts: Facts

  constructor(facts: Facts) {
    this.facts = facts
  }

  isKnown(fact: FactName): boolean {
    return this.facts[fact] !== undefined
  }

  of(fact: FactName): readonly FactValue[] | null {
    const known = this.facts[fact]
    if (known !== undefined) return [known]
    const narrowed = this.remaining.get(fact)
    return narrowed === undefined ? allValues(fact) : narrowed
  }

  /** Keeps, of an unknown fact, only the values that pass. */
  narrow(fact: FactName, keeps: (value: FactValue) => boolean): void {
    const values = this.of(fact)
    if (values && !this.isKnown(fact)) this.remaining.set(fact, values.filter(keeps))
  }
}

function allValues(fact: FactName): readonly FactValue[] | null {
  const definition = factDefinition(fact)
  if (definition?.type === 'boolean') return [true, false]
  return definition?.values ?? null
}
