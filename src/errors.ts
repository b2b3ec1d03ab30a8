import type { Values } from './language/dictionary.ts'

/** What is wrong with one field: a text key, with the values that its sentence names. */
export interface FieldError {
  key: string
  values?: Values
}

/** Input that cannot be accepted. `fields` maps the field's path (`contents.0.summary`) to what is wrong with it. */
export class InvalidInput extends Error {
  readonly fields: Record<string, FieldError>

  constructor(fields: Record<string, FieldError>) {
    super(`invalid input: ${Object.keys(fields).join(', ')}`)
    this.fields = fields
  }
}

/** The actor may not do this. Where even the existence is a secret, operations throw NotFound instead. */
export class NotPermitted extends Error {
  constructor(action: string) {
    super(`not permitted: ${action}`)
  }
}

export class NotFound extends Error {
  constructor(what = 'record') {
    super(`${what} not found`)
  }
}

/** The record changed after the actor opened it; `current` is the version that is stored now. */
export class Stale extends Error {
  readonly current: number

  constructor(current: number) {
    super('the record has changed since it was opened')
    this.current = current
  }
}

/** The same form was posted before: `location` is the record that it made. */
export class AlreadyDone extends Error {
  readonly location: string

  constructor(location: string) {
    super('already done')
    this.location = location
  }
}

/** A refusal for one field. */
export function invalid(field: string, key: string, values?: Values): InvalidInput {
  return new InvalidInput({ [field]: { key, values } })
}
