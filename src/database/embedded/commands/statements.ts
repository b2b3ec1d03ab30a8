import type { Slice } from '../collection/slice.ts'
import { DatabaseError } from '../errors.ts'
import { type Document, documentOf, type Value } from '../values/value.ts'
import type { Server } from './request.ts'

/** What a statement says when it would hold the thread too long: it is then done in turns. */
export const inTurns = Symbol('in turns')

export interface Statement<Result> {
  /** Within a write, without waiting. It either does all its work or none. */
  atOnce(): Result | typeof inTurns
  /** The same outside of a write, when `atOnce` declined. */
  inTurns(): Promise<Result>
}

export interface StatementError {
  index: number
  error: DatabaseError
}

const longestTurn = 8

/**
 * Does the statements of a write command in order: as many as fit in one turn share one write. An ordered command
 * stops at the first error.
 */
export async function runStatements<Result>(
  server: Server,
  statements: readonly Statement<Result>[],
  isOrdered: boolean,
  slice: Slice,
): Promise<{ results: (Result | undefined)[]; errors: StatementError[] }> {
  const results: (Result | undefined)[] = new Array(statements.length).fill(undefined)
  const errors: StatementError[] = []
  let at = 0
  const mayGoOn = () => at < statements.length && !(isOrdered && errors.length > 0)
  while (mayGoOn()) {
    const isSlow = await server.collections.store.write(() => {
      const start = performance.now()
      while (mayGoOn() && performance.now() - start < longestTurn) {
        const done = attempt(at, errors, () => statements[at].atOnce())
        if (done === inTurns) return true
        results[at++] = done
      }
      return false
    })
    if (isSlow) {
      const index = at++
      try {
        results[index] = await statements[index].inTurns()
      } catch (error) {
        errors.push({ index, error: asDatabaseError(error) })
      }
    } else if (mayGoOn()) await slice.rest()
  }
  return { results, errors }
}

function attempt<Result>(index: number, errors: StatementError[], work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    errors.push({ index, error: asDatabaseError(error) })
    return undefined
  }
}

/** Time that is over (50) and a client that is gone (237) end the whole command, as in mongod. */
const interruptions = new Set([50, 237])

function asDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError && !interruptions.has(error.code)) return error
  throw error
}

/** The `writeErrors` of a reply; undefined without errors. */
export function writeErrors(errors: StatementError[]): Value[] | undefined {
  if (errors.length === 0) return undefined
  return errors.map(writeError)
}

/** One of the `writeErrors` of a reply. */
export function writeError({ index, error }: StatementError): Document {
  const details = error.details as ReadonlyMap<string, Value>
  return documentOf({ index, code: error.code, ...Object.fromEntries(details), errmsg: error.message })
}
