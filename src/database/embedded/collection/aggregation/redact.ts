import { DatabaseError } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import type { Document, Maybe, Value } from '../../values/value.ts'
import type { Evaluate } from './evaluation.ts'
import { expression } from './expression.ts'
import type { Stage, StageContext } from './stage.ts'
import { mapped } from './stream.ts'

const answers = ['KEEP', 'PRUNE', 'DESCEND']

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/redact/ */
export function redact(operand: Value, context: StageContext): Stage {
  const variables = new Map([...(context.variables ?? []), ...answers.map((name): [string, Value] => [name, name])])
  const evaluate = expression(operand, { ...context, variables })
  return (source) => mapped(source, (documents) => documents.flatMap((document) => redacted(document, evaluate) ?? []))
}

/** What is left of a document; undefined when it is pruned. @throws 17053 for another answer than the three */
function redacted(document: Document, evaluate: Evaluate): Document | undefined {
  const answer = evaluate({ root: document })
  if (answer === 'KEEP') return document
  if (answer === 'PRUNE') return undefined
  if (answer !== 'DESCEND')
    throw new DatabaseError(
      17053,
      `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${shown(answer ?? null)}`,
    )
  const result: Document = new Map()
  for (const [name, value] of document) {
    const left = within(value, evaluate)
    if (left !== undefined) result.set(name, left)
  }
  return result
}

function within(value: Value, evaluate: Evaluate): Maybe {
  if (value instanceof Map) return redacted(value, evaluate)
  if (!Array.isArray(value)) return value
  return value.map((element) => within(element, evaluate)).filter((element) => element !== undefined)
}
