import { type FactDefinition, type FactName, factDefinition } from '../facts/fact-definitions.ts'
import { type Comparison, type Condition, comparisons } from './condition.ts'

/**
 * Reads a condition of law/cases/rows.json: `kind=denunciation && competence ∈ {own, higher} && (!hasName || oral)`.
 * `!` binds tighter than `&&`, `&&` tighter than `||`; `always` holds. Throws a SyntaxError that names what is wrong:
 * an unknown fact, a value that the fact cannot have, a comparison that does not fit its type.
 */
export function parseCondition(text: string): Condition {
  const tokens = new Tokens(text)
  const condition = anyOf(tokens)
  tokens.end()
  return condition
}

class Tokens {
  private readonly rest: string[]
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.rest = text.match(/\|\||&&|!=|>=|<=|[!=<>(){},∈]|[\p{L}\d]+|\S/gu) ?? []
  }

  peek(): string | undefined {
    return this.rest[0]
  }

  /** Takes the next token when it is one of those wanted. */
  take(...wanted: string[]): string | undefined {
    const next = this.rest[0]
    return next !== undefined && wanted.includes(next) ? this.rest.shift() : undefined
  }

  expect(wanted: string): void {
    if (!this.take(wanted)) throw this.problem(`"${wanted}" expected`)
  }

  word(): string {
    const next = this.rest.shift()
    if (next === undefined || !/^[\p{L}\d]+$/u.test(next)) throw this.problem(`a word expected, found "${next ?? ''}"`)
    return next
  }

  end(): void {
    if (this.rest.length > 0) throw this.problem(`"${this.rest[0]}" not expected`)
  }

  problem(what: string): SyntaxError {
    return new SyntaxError(`${what} in the condition "${this.text}"`)
  }
}

function anyOf(tokens: Tokens): Condition {
  const conditions = [allOf(tokens)]
  while (tokens.take('||')) conditions.push(allOf(tokens))
  return conditions.length === 1 ? conditions[0]! : { kind: 'any', conditions }
}

function allOf(tokens: Tokens): Condition {
  const conditions = [single(tokens)]
  while (tokens.take('&&')) conditions.push(single(tokens))
  return conditions.length === 1 ? conditions[0]! : { kind: 'all', conditions }
}

function single(tokens: Tokens): Condition {
  if (tokens.take('!')) return { kind: 'not', condition: single(tokens) }
  if (tokens.take('(')) {
    const inner = anyOf(tokens)
    tokens.expect(')')
    return inner
  }
  const name = tokens.word()
  if (name === 'always') return { kind: 'always' }
  const definition = factDefinition(name)
  if (!definition) throw tokens.problem(`unknown fact "${name}"`)
  return literal(tokens, definition)
}

function literal(tokens: Tokens, definition: FactDefinition): Condition {
  const fact = definition.name
  const operator = tokens.take('=', '!=', '>', '>=', '<', '<=', '∈')
  if (definition.type === 'boolean') {
    if (operator) throw tokens.problem(`"${fact}" is true or false and is not compared`)
    return { kind: 'isTrue', fact }
  }
  if (!operator) throw tokens.problem(`"${fact}" needs a comparison`)
  if (definition.type === 'number') return comparison(tokens, fact, operator)
  if (operator === '∈') return { kind: 'oneOf', fact, values: valueList(tokens, definition) }
  const equal: Condition = { kind: 'oneOf', fact, values: [choiceValue(tokens, definition)] }
  if (operator === '=') return equal
  if (operator === '!=') return { kind: 'not', condition: equal }
  throw tokens.problem(`"${fact}" has no order for "${operator}"`)
}

function comparison(tokens: Tokens, fact: FactName, operator: string): Condition {
  const number = Number(tokens.word())
  if (Number.isNaN(number)) throw tokens.problem(`"${fact}" is compared with a number`)
  if (operator === '!=') return { kind: 'not', condition: { kind: 'compare', fact, operator: '=', number } }
  if (!isComparison(operator)) throw tokens.problem(`"${fact}" is a number and has no "${operator}"`)
  return { kind: 'compare', fact, operator, number }
}

function isComparison(operator: string): operator is Comparison {
  return operator in comparisons
}

function valueList(tokens: Tokens, definition: FactDefinition): string[] {
  tokens.expect('{')
  const values = [choiceValue(tokens, definition)]
  while (tokens.take(',')) values.push(choiceValue(tokens, definition))
  tokens.expect('}')
  return values
}

function choiceValue(tokens: Tokens, definition: FactDefinition): string {
  const value = tokens.word()
  if (!definition.values?.includes(value)) throw tokens.problem(`"${definition.name}" cannot be "${value}"`)
  return value
}
