import { dependenciesOf } from '../collection/aggregation/dependencies.ts'
import { expression } from '../collection/aggregation/expression.ts'
import { DatabaseError } from '../errors.ts'
import { type Document, isDocument } from '../values/value.ts'

/** What stays the same for all statements and documents of one command. */
export interface Constants {
  /** $$NOW */
  now: Date
  /** The variables of `let`. */
  variables: Document | undefined
}

const known = new WeakMap<Document, Constants>()

/** The constants of a command; its `let` is evaluated once. @throws Location4890500 when that needs a document */
export function constantsOf(command: Document): Constants {
  let constants = known.get(command)
  if (!constants) {
    const now = new Date()
    const given = command.get('let')
    constants = { now, variables: isDocument(given) ? evaluated(given, now) : undefined }
    known.set(command, constants)
  }
  return constants
}

function evaluated(given: Document, now: Date): Document {
  const variables: Document = new Map()
  const root: Document = new Map()
  for (const [name, value] of given) {
    const paths = dependenciesOf(value)
    if (paths === 'all' || paths.length > 0)
      throw new DatabaseError(4890500, `Command let Expression must be constant: '${name}' reads a field`)
    const result = expression(value, { now, variables })({ root })
    if (result !== undefined) variables.set(name, result)
  }
  return variables
}
